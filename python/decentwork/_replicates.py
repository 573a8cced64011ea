"""Replicate weights of a design: which columns they are, and how they were made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from . import _core
from ._errors import problem

ReplicateMethod = Literal[
    "brr",
    "fay",
    "jk1",
    "jk2",
    "jkn",
    "bootstrap",
    "successive_difference",
    "sdr",
    "acs",
    "BRR",
    "Fay",
    "JK1",
    "JK2",
    "JKn",
    "ACS",
]


def replicates(
    columns: str | Sequence[str] | None,
    method: str | None,
    *,
    rho: float | None,
    scale: float | None,
    rscales: Sequence[float] | None,
    mse: bool | None,
    combined: bool,
    degf: int | None,
) -> _core.Replicates | None:
    """Return the replicate weights of a design, if it names any."""
    if columns is None:
        told = {"method": method, "rho": rho, "scale": scale, "rscales": rscales, "mse": mse, "degf": degf}
        for name, value in told.items():
            if value is not None:
                raise _wrong(name, f"{name}={value!r} without replicates", "the columns of the replicate weights")
        return None
    if method is None:
        raise _wrong(
            "method",
            "replicates without a method",
            "how the weights were made, as the survey's documentation says: brr, fay, jk1, jk2, jkn, bootstrap or sdr",
        )
    return _core.Replicates(
        columns if isinstance(columns, str) else [str(name) for name in columns],
        method=method,
        rho=rho,
        scale=scale,
        rscales=None if rscales is None else [float(factor) for factor in rscales],
        mse=mse,
        combined=combined,
        degf=degf,
    )


def _wrong(name: str, found: str, expected: str) -> Exception:
    return problem("design.replicates", column=name, found=found, expected=expected)
