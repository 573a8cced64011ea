"""What workloads W2 and W3 share: ratios with their standard errors, decentwork beside svy in one run.

The survey of a million persons comes from the generator in ../shared/performance (or in DECENTWORK_PERFORMANCE)
and is made once, into benches/data. The tools take turns, each in a process of its own; the times are of the
computation in memory, ours with reading the codes, svy's with its columns of noughts and ones made before. Every
estimate and every standard error is compared before a ratio is printed.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from w1 import BOUNDS, CODEBOOK, DATA, PEERS

REPLICATES = 80
# Each indicator as svy is asked for it: a numerator and a denominator.
RATIOS = {
    "participation_rate": ("active", "person"),
    "employment_ratio": ("employed", "person"),
    "unemployment_rate": ("unemployed", "active"),
    "neet_rate": ("neet", "young"),
    "informal_employment_rate": ("informal", "told_informal"),
    "female_share_management": ("woman_manager", "manager"),
    "part_time_rate": ("short", "told_hours"),
    "long_hours_rate": ("long", "told_hours"),
    "mean_hourly_earnings": ("hourly", "told_hourly"),
}
ANSWERS = ["sex", "age", "region", "status", "isco", "informal", "hours", "earn", "weight"]
Figures = dict[str, list[tuple[float, float]]]


@dataclass(frozen=True)
class Workload:
    """What is estimated, from which sample."""

    name: str
    file: str
    indicators: list[str]
    # The groupings of svy, and the crossings and margins of ours that make the same cells.
    groupings: list[list[str]]
    by: list[tuple[str, ...]]
    totals: bool
    design_columns: list[str]
    ours: dict[str, Any]
    svy: Callable[[Any], Any]
    svy_options: dict[str, str]
    runs: int = 3


def _generate(path: Path) -> None:
    """Make the survey of the peers' generator, once."""
    if path.exists():
        return
    DATA.mkdir(exist_ok=True)
    source = (PEERS / "gen.py").read_text()
    functions = source[: source.index("import pathlib")]
    call = f"\ngen(1_000_000, 20260101, {REPLICATES}, {str(DATA / 'lfs1m')!r})\n"
    subprocess.run([sys.executable, "-c", functions + call], check=True)


def _report(name: str, seconds: list[float], figures: Figures) -> None:
    (DATA / f"{name}.json").write_text(json.dumps(figures))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"median={statistics.median(seconds):.4f} peakMB={memory:.0f}")


def _ours(work: Workload, threads: int) -> None:
    """Run one process of ours."""
    import pyarrow.parquet as pq

    import decentwork as dw

    frame = pq.read_table(DATA / work.file, columns=ANSWERS + work.design_columns)
    by = [tuple(dw.AgeBands("band", BOUNDS) if axis == "band" else axis for axis in axes) for axes in work.by]
    seconds = []
    for _ in range(work.runs):
        start = time.perf_counter()
        survey = dw.Survey(
            frame,
            codebook=dw.Codebook(CODEBOOK),
            design=dw.Design(weight="weight", **work.ours),
            parameters={"part_time_hours": 30},
        )
        table = survey.estimate(work.indicators, by=by, totals=work.totals, threads=threads)
        seconds.append(time.perf_counter() - start)
    items = {"male": "1", "female": "2"}
    figures: dict[str, dict[str, tuple[float, float]]] = {}
    for row in table.to_dicts():
        if row["value"] is None:
            continue
        cell = []
        for axis in ("sex", "band", "region"):
            item = row.get(axis, "total")
            if item != "total":
                band = axis == "band"
                cell.append(
                    f"{axis}={BOUNDS.index(int(re.match('[0-9]+', item)[0])) if band else items.get(item, item)}"
                )
        factor = 1 if row["indicator"] == "mean_hourly_earnings" else 100
        figures.setdefault(" ".join(cell), {})[row["indicator"]] = (row["value"] / factor, row["se"] / factor)
    listed = {cell: [row.get(name) for name in work.indicators] for cell, row in figures.items()}
    _report(f"{work.name}_ours{threads}", seconds, listed)


def _svy(work: Workload) -> None:
    """Run one process of svy: the same ratios as numerators over denominators of noughts and ones."""
    import polars as pl

    column = pl.col
    frame = pl.read_parquet(DATA / work.file, columns=ANSWERS + work.design_columns)
    frame = frame.filter(column("age") >= BOUNDS[0])
    hourly = column("earn") / (column("hours") * 52 / 12)
    flags = {
        "person": pl.lit(True),
        "employed": column("status") == 1,
        "unemployed": column("status") == 2,
        "active": column("status") <= 2,
        "young": column("age") < 25,
        "neet": (column("age") < 25) & column("status").is_in([2, 4]),
        "informal": column("informal") == 1,
        "told_informal": column("informal").is_not_null(),
        "manager": column("isco") == 1,
        "woman_manager": (column("isco") == 1) & (column("sex") == 2),
        "short": column("hours") < 30,
        "long": column("hours") > 48,
        "told_hours": column("hours").is_not_null(),
        "told_hourly": hourly.is_not_null(),
    }
    bands = pl.sum_horizontal([(column("age") >= bound).cast(pl.Int32) for bound in BOUNDS[1:]])
    whole = [name for name in ("stratum", "psu") if name in frame.columns]
    frame = frame.with_columns(
        *(column(name).cast(pl.Int32) for name in ["sex", "region", *whole]),
        band=bands,
        hourly=hourly.fill_null(0.0),
        **{name: flag.fill_null(False).cast(pl.Float64) for name, flag in flags.items()},
    )
    sample = work.svy(frame)
    seconds, figures = [], {}
    for _ in range(work.runs):
        figures = {}
        start = time.perf_counter()
        for grouping in work.groupings:
            for name in work.indicators:
                found = sample.estimation.ratio(*RATIOS[name], by=grouping or None, **work.svy_options)
                for cell in found.estimates:
                    levels = cell.by_level if isinstance(cell.by_level, list | tuple) else [cell.by_level]
                    # The total has one level, of nothing.
                    pairs = zip(grouping, levels, strict=True) if grouping else []
                    key = " ".join(f"{axis}={int(item)}" for axis, item in pairs)
                    # Where nobody is in the denominator it gives no number, and we no value.
                    if math.isfinite(cell.est):
                        figures.setdefault(key, {})[name] = (cell.est, cell.se)
        seconds.append(time.perf_counter() - start)
    listed = {cell: [row.get(name) for name in work.indicators] for cell, row in figures.items()}
    _report(f"{work.name}_svy", seconds, listed)


def _compare(work: Workload) -> tuple[int, float, float]:
    """Return how many figures agree, and the largest relative differences of estimates and of errors."""
    one, two, svy = (json.loads((DATA / f"{work.name}_{name}.json").read_text()) for name in ("ours1", "ours2", "svy"))
    assert one == two, "one and two threads differ"
    assert one.keys() == svy.keys(), one.keys() ^ svy.keys()
    pairs = [(a, b) for cell in one for a, b in zip(one[cell], svy[cell], strict=True)]
    assert all((a is None) == (b is None) for a, b in pairs)
    told = [(a, b) for a, b in pairs if a is not None]
    far = [max((abs(a[at] - b[at]) / abs(b[at]) if b[at] else abs(a[at])) for a, b in told) for at in (0, 1)]
    assert max(far) < 1e-10, far
    return len(told), far[0], far[1]


def main(work: Workload) -> None:
    """Run both tools in turns, compare what they give, and print their times."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--svy", default=sys.executable, help="a Python in which svy is installed")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--run", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        return _svy(work) if options.run == "svy" else _ours(work, int(options.run))
    _generate(DATA / work.file)
    tools = {
        "ours, 2 threads": (sys.executable, "2"),
        "ours, 1 thread": (sys.executable, "1"),
        "svy": (options.svy, "svy"),
    }
    seconds: dict[str, list[float]] = {name: [] for name in tools}
    memory = {}
    for _ in range(options.rounds):
        for name, (python, run) in tools.items():
            command = [python, sys.argv[0], "--run", run]
            printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            seconds[name].append(float(re.search(r"median=([0-9.]+)", printed)[1]))  # type: ignore[index]
            memory[name] = re.search(r"peakMB=([0-9]+)", printed)[1]  # type: ignore[index]
    count, estimates, errors = _compare(work)
    print(f"{count} estimates and errors agree, largest relative differences {estimates:.1e} and {errors:.1e}")
    best = statistics.median(seconds["ours, 2 threads"])
    print(f"{'tool':18}{'seconds (median, min, max)':34}{'x ours on 2 threads':>20}{'peak MB':>10}")
    for name, taken in seconds.items():
        middle = statistics.median(taken)
        times = f"{middle:8.3f} {min(taken):8.3f} {max(taken):8.3f}"
        print(f"{name:18}{times:34}{middle / best:20.1f}{memory[name]:>10}")
