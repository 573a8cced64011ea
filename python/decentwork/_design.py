"""The sampling design: which columns hold it, and what their gaps mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from . import _core
from ._errors import problem, unknown
from ._replicates import ReplicateMethod, replicates

SingletonRule = Literal["error", "missing", "certainty", "remove", "adjust", "average", "collapse"]


@dataclass(frozen=True)
class Design:
    """Which columns hold the sampling design, and what their gaps mean.

    With sampling units a tally grows with the units times the cells that people of a unit are in, not with the rows;
    beyond 67 million such sums it is an error, ``limit.memory``.

    Args:
        weight: Column of the sampling weights; without one every row counts as one. Errors take them as they
            are: what calibration gains is not in the errors, nor is what it costs.
        strata: Column of the stratum, or several that together are it.
        psu: Column of the primary sampling unit.
        ssu: Column of the unit drawn within the primary one, where the second stage is to count.
        elements: Whether every row was drawn by itself (R's ``ids = ~1``). With a ``person`` rows are known by it, and
            not by their position: two surveys can then be compared by the persons in both, and parts be merged.
        nested: Whether ids of sampling units are numbered anew in every stratum; to be said when ids repeat.
        fpc: Column of the finite population, or one for each stage: a number of units, or the fraction drawn.
        replicates: Columns of replicate weights, from which every error then comes: the first and the last
            (``"PWGTP1-PWGTP80"``), a prefix before numbers (``"PWGTP"``), or a list. Instead of strata and psu.
        method: How they were made: ``brr``, ``fay``, ``jk1``, ``jk2``, ``jkn``, ``bootstrap`` or
            ``successive_difference``, also called ``sdr`` (Stata) and ``ACS`` (R survey). The jackknife is not for
            medians and other quantiles.
        rho: Fay's factor, for ``fay``.
        scale: What the sum of squared deviations is multiplied by; usual for the method if not given.
        rscales: What each squared deviation is multiplied by; ``jkn`` needs them.
        mse: Whether deviations are from the full estimate, not from the mean of the replicates; the usual way is
            the former for ``successive_difference``, the latter for the others, as in R.
        combined: Whether the columns are weights; otherwise factors of the weight (R's ``combined.weights``).
        degf: Degrees of freedom, where the agency states them; else the replicates less one.
        register: Whether the rows are a register, in which everybody is. Nothing was drawn then: there are no
            weights, and the sampling error is 0 by definition. What a register misses is not in it.
        weight_divisor: What the weights are divided by, for files that imply decimals.
        person: Column of the person; a person who occurs twice, or twice in one ``wave``, is an error. Within one
            input: of tallies that are added it is seen where persons are the sampling units.
        wave: Column of the round of the survey, where rows of several are in one input: a person may be in each.
        panel: Whether sampling units are in the samples of other rounds too, as where a panel rotates. A change
            between two such surveys takes units of the same label as the same; one that cannot says
            ``overlap_ignored``.
        household: Column of the household, or several that together are it. All its rows are to have one weight; a
            warning says where not.
        calibrated: Whether the weights are calibrated to known totals, of which errors from strata and sampling units
            know nothing; a warning says so. Replicate weights hold it, where each was calibrated.
        null_weight: Whether a row without a weight is an error or not in the sample.
        allow_negative_weights: Whether weights from calibration may be negative.
        nan: Whether NaN in a value column is an error or an empty cell; in pandas it is always the latter.
    """

    weight: str | None = None
    strata: str | Sequence[str] | None = None
    psu: str | None = None
    ssu: str | None = None
    elements: bool = False
    nested: bool | None = None
    fpc: str | Sequence[str] | None = None
    replicates: str | Sequence[str] | None = None
    method: ReplicateMethod | None = None
    rho: float | None = None
    scale: float | None = None
    rscales: Sequence[float] | None = None
    mse: bool | None = None
    combined: bool = True
    degf: int | None = None
    register: bool = False
    weight_divisor: int | None = None
    person: str | None = None
    wave: str | None = None
    panel: bool = False
    household: str | Sequence[str] | None = None
    calibrated: bool = False
    null_weight: Literal["error", "not_in_sample"] = "error"
    allow_negative_weights: bool = False
    nan: Literal["error", "null"] = "error"

    def to_r(self, data: str = "data", *, singleton: SingletonRule = "error") -> str:
        """Return the same design as R's survey package declares it, of a data frame of this name.

        Examples:
            >>> print(Design(weight="w", strata="stratum", psu="psu").to_r("lfs"), end="")
            library(survey)
            options(survey.lonely.psu = "fail")
            design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~w, data = lfs)
        """
        return self._made().to_r(data, singleton)

    def to_stata(self, *, singleton: SingletonRule = "error") -> str:
        """Return the same design as Stata declares it; what Stata cannot say is in comments.

        Examples:
            >>> print(Design(weight="w", strata="stratum", psu="psu").to_stata(singleton="certainty"), end="")
            svyset psu [pweight = w], strata(stratum) singleunit(certainty)
        """
        return self._made().to_stata(singleton)

    def _made(self) -> _core.Design:
        strata = [self.strata] if isinstance(self.strata, str) else list(self.strata or ())
        return _core.Design(
            weight=self.weight,
            strata=strata,
            psu=self.psu,
            ssu=self.ssu,
            elements=self.elements,
            nested=self.nested,
            fpc=[self.fpc] if isinstance(self.fpc, str) else list(self.fpc or ()),
            replicates=replicates(
                self.replicates,
                self.method,
                rho=self.rho,
                scale=self.scale,
                rscales=self.rscales,
                mse=self.mse,
                combined=self.combined,
                degf=None if self.degf is None else whole("degf", self.degf, 1, 2**31 - 1),
            ),
            register=self.register,
            weight_divisor=self.weight_divisor,
            person=self.person,
            wave=self.wave,
            panel=self.panel,
            household=[self.household] if isinstance(self.household, str) else list(self.household or ()),
            calibrated=self.calibrated,
            null_is_not_in_sample=option("null_weight", self.null_weight, ("error", "not_in_sample")),
            allow_negative=self.allow_negative_weights,
            nan_is_null=option("nan", self.nan, ("error", "null")),
        )


def option(name: str, value: str, choices: tuple[str, str]) -> bool:
    """Return whether the second choice was made."""
    if value not in choices:
        raise unknown("option.unknown", name, value, choices)
    return value == choices[1]


def whole(name: str, value: object, least: int, most: int) -> int:
    """Return a whole number within its limits."""
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        expected = f"a whole number from {least} to {most}"
        raise problem("option.unknown", column=name, found=repr(value), expected=expected)
    return value
