"""Workload W3: five ratios by sex and age band with 80 bootstrap replicate weights, decentwork beside svy in one run.

    python benches/w3.py [--svy PYTHON] [--rounds 5]

needs numpy and pyarrow, and a Python in which svy 0.35 is installed (this one if none is named). The survey of a million
persons comes from the generator in ../shared/performance (or in DECENTWORK_PERFORMANCE) and is made once, into
benches/data. The tools take turns, each in a process of its own; the times are of the computation in memory, ours with
reading the codes, svy's with its columns made before. Every estimate and every standard error is compared before a ratio
is printed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE / "data"
PEERS = Path(os.environ.get("DECENTWORK_PERFORMANCE", HERE.parent.parent / "shared" / "performance"))
SURVEY = DATA / "lfs1m_rep.parquet"
BOUNDS = [15, 20, 25, 30, 35, 40, 45, 50, 55, 65]
REPLICATES = 80
INDICATORS = [
    "participation_rate", "employment_ratio", "unemployment_rate", "informal_employment_rate", "long_hours_rate",
]  # fmt: skip
COLUMNS = ["sex", "age", "status", "hours", "informal", "weight"] + [f"rw{at + 1}" for at in range(REPLICATES)]
CODEBOOK = {
    "id": "w3",
    "answers": {
        "sex": {"column": "sex", "codes": {1: "male", 2: "female"}},
        "age": {"column": "age"},
        "labour_force_status": {
            "column": "status",
            "codes": {1: "employed", 2: "unemployed", 3: "outside", 4: "outside"},
        },
        "informal_employment": {"column": "informal", "codes": {0: "no", 1: "yes"}},
        "hours_usual_main": {"column": "hours"},
        "hours_actual_main": {"column": "hours"},
    },
}
Figures = dict[str, list[tuple[float, float]]]


def generate() -> None:
    """The survey of the peers' generator, made once."""
    if SURVEY.exists():
        return
    DATA.mkdir(exist_ok=True)
    source = (PEERS / "gen.py").read_text()
    functions = source[: source.index("import pathlib")]
    call = f"\ngen(1_000_000, 20260101, {REPLICATES}, {str(DATA / 'lfs1m')!r})\n"
    subprocess.run([sys.executable, "-c", functions + call], check=True)


def report(tool: str, seconds: list[float], figures: Figures) -> None:
    (DATA / f"w3_{tool}.json").write_text(json.dumps(figures))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"median={statistics.median(seconds):.4f} peakMB={memory:.0f}")


def ours(threads: int) -> None:
    """One process of ours."""
    import decentwork as dw
    import pyarrow.parquet as pq

    frame = pq.read_table(SURVEY, columns=COLUMNS)
    seconds = []
    for _ in range(3):
        start = time.perf_counter()
        design = dw.Design(weight="weight", replicates=f"rw1-rw{REPLICATES}", method="bootstrap", mse=True)
        survey = dw.Survey(frame, codebook=dw.Codebook(CODEBOOK), design=design)
        by = [("sex", dw.AgeBands("ageb", BOUNDS))]
        table = survey.estimate(INDICATORS, by=by, totals=False, threads=threads)
        seconds.append(time.perf_counter() - start)
    figures: dict[str, dict[str, tuple[float, float]]] = {}
    for row in table.to_dicts():
        if row["value"] is not None:
            band = BOUNDS.index(int(re.match(r"[0-9]+", row["ageb"])[0]))  # type: ignore[index]
            cell = f"{1 if row['sex'] == 'male' else 2} {band}"
            figures.setdefault(cell, {})[row["indicator"]] = (row["value"] / 100, row["se"] / 100)
    report(f"ours{threads}", seconds, {cell: [row[name] for name in INDICATORS] for cell, row in figures.items()})


def theirs() -> None:
    """One process of svy: the same ratios as numerators over denominators of noughts and ones."""
    import polars as pl
    import svy

    column = pl.col
    frame = pl.read_parquet(SURVEY, columns=COLUMNS).filter(column("age") >= BOUNDS[0])
    flags = {
        "person": pl.lit(1.0),
        "employed": column("status") == 1,
        "unemployed": column("status") == 2,
        "active": column("status") <= 2,
        "informal": column("informal") == 1,
        "told_informal": column("informal").is_not_null(),
        "long": column("hours") > 48,
        "told_hours": column("hours").is_not_null(),
    }
    bands = pl.sum_horizontal([(column("age") >= bound).cast(pl.Int32) for bound in BOUNDS[1:]])
    frame = frame.with_columns(
        sex=column("sex").cast(pl.Int32),
        band=bands,
        **{name: flag.fill_null(False).cast(pl.Float64) for name, flag in flags.items()},
    )
    pairs = [
        ("active", "person"),
        ("employed", "person"),
        ("unemployed", "active"),
        ("informal", "told_informal"),
        ("long", "told_hours"),
    ]
    weights = svy.BootstrapWgts(prefix="rw", n_reps=REPLICATES)
    sample = svy.Sample(frame, svy.Design(wgt="weight", rep_wgts=weights))
    seconds, figures = [], {}
    for _ in range(3):
        figures = {}
        start = time.perf_counter()
        for over, under in pairs:
            found = sample.estimation.ratio(
                over, under, by=["sex", "band"], method="replication", variance_center="estimate"
            )
            for cell in found.estimates:
                sex, band = cell.by_level
                figures.setdefault(f"{int(sex)} {int(band)}", []).append((cell.est, cell.se))
        seconds.append(time.perf_counter() - start)
    report("svy", seconds, figures)


def compare() -> tuple[int, float, float]:
    """How many figures agree, and the largest relative differences of estimates and of errors."""
    one, two, svy = (json.loads((DATA / f"w3_{name}.json").read_text()) for name in ("ours1", "ours2", "svy"))
    assert one == two, "one and two threads differ"
    assert one.keys() == svy.keys(), (one.keys(), svy.keys())
    pairs = [(a, b) for cell in one for a, b in zip(one[cell], svy[cell], strict=True)]
    worst = [max(abs(a[at] / b[at] - 1) for a, b in pairs) for at in (0, 1)]
    assert max(worst) < 1e-10, worst
    return len(pairs), worst[0], worst[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--svy", default=sys.executable, help="a Python in which svy is installed")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--run", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        return theirs() if options.run == "svy" else ours(int(options.run))
    generate()
    runs = {
        "ours, 2 threads": (sys.executable, "2"),
        "ours, 1 thread": (sys.executable, "1"),
        "svy": (options.svy, "svy"),
    }
    seconds: dict[str, list[float]] = {name: [] for name in runs}
    memory = {}
    for _ in range(options.rounds):
        for name, (python, run) in runs.items():
            printed = subprocess.run(
                [python, __file__, "--run", run], check=True, capture_output=True, text=True
            ).stdout
            seconds[name].append(float(re.search(r"median=([0-9.]+)", printed)[1]))  # type: ignore[index]
            memory[name] = re.search(r"peakMB=([0-9]+)", printed)[1]  # type: ignore[index]
    count, estimates, errors = compare()
    print(f"{count} estimates and errors agree, largest relative differences {estimates:.1e} and {errors:.1e}")
    best = statistics.median(seconds["ours, 2 threads"])
    print(f"{'tool':18}{'seconds (median, min, max)':34}{'x ours on 2 threads':>20}{'peak MB':>10}")
    for name, taken in seconds.items():
        middle = statistics.median(taken)
        print(
            f"{name:18}{middle:8.3f} {min(taken):8.3f} {max(taken):8.3f}        {middle / best:20.1f}{memory[name]:>10}"
        )


if __name__ == "__main__":
    main()
