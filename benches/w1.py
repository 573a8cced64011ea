"""Workload W1: 13 indicators in 93 cells, decentwork beside numpy, polars and DuckDB in one run.

    python benches/w1.py [1m|10m] [--rounds 5]

needs numpy, pyarrow, polars and duckdb, and the peers' scripts in ../shared/performance
(or in DECENTWORK_PERFORMANCE). The survey is generated once, into benches/data. The tools take
turns, each in a process of its own; the times are of the computation in memory. Every figure of
every tool is compared with ours before a ratio is printed.
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
BOUNDS = [15, 20, 25, 30, 35, 40, 45, 50, 55, 65]
INDICATORS = [
    "participation_rate", "employment_ratio", "unemployment_rate", "neet_rate", "informal_employment_rate",
    "female_share_management", "part_time_rate", "long_hours_rate", "mean_hourly_earnings",
    "median_hourly_earnings", "gender_pay_gap", "low_pay_rate", "earnings_gini",
]  # fmt: skip
PERCENT = {"mean_hourly_earnings", "median_hourly_earnings", "earnings_gini"}
# As in the peers' scripts: everybody at work with earnings counts, short hours are under 30.
CODEBOOK = {
    "id": "w1",
    "answers": {
        "sex": {"column": "sex", "codes": {1: "male", 2: "female"}},
        "age": {"column": "age"},
        "labour_force_status": {
            "column": "status",
            "codes": {1: "employed", 2: "unemployed", 3: "outside", 4: "outside"},
        },
        "in_education": {"column": "status", "codes": {1: "no", 2: "no", 3: "yes", 4: "no"}},
        "status_in_employment": {"column": "status", "codes": {1: "employee"}, "missing": [2, 3, 4]},
        "occupation": {"column": "isco"},
        "informal_employment": {"column": "informal", "codes": {0: "no", 1: "yes"}},
        "hours_usual_main": {"column": "hours"},
        "hours_actual_main": {"column": "hours"},
        "earnings_monthly": {"column": "earn"},
    },
}


def generate(size: str) -> Path:
    """The survey of the peers' generator, made once."""
    path = DATA / f"lfs{size}.parquet"
    if not path.exists():
        DATA.mkdir(exist_ok=True)
        rows, seed = {"1m": (1_000_000, 20260101), "10m": (10_000_000, 20260102)}[size]
        source = (PEERS / "gen.py").read_text()
        functions = source[: source.index("import pathlib")]
        call = f"\ngen({rows}, {seed}, 0, {str(path.with_suffix(''))!r})\n"
        subprocess.run([sys.executable, "-c", functions + call], check=True)
    return path


def ours(path: Path, out: Path, threads: int) -> None:
    """One process of ours: load, compute, report."""
    import pyarrow.parquet as pq

    import decentwork as dw

    columns = ["sex", "age", "region", "weight", "status", "isco", "hours", "earn", "informal"]
    frame = pq.read_table(path, columns=columns)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    times = []
    for _ in range(3):
        start = time.perf_counter()
        survey = dw.Survey(
            frame,
            codebook=dw.Codebook(CODEBOOK),
            design=dw.Design(weight="weight"),
            parameters={"part_time_hours": 30},
        )
        by = [("sex", dw.AgeBands("ageb", BOUNDS)), ("sex", "region")]
        table = survey.estimate(INDICATORS, by=by, threads=threads)
        times.append(time.perf_counter() - start)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    figures: dict[str, dict[str, float | None]] = {}
    for row in table.to_dicts():
        cell = []
        if row["sex"] != "total":
            cell.append(f"sex={1 if row['sex'] == 'male' else 2}")
        if row["ageb"] not in ("total", "not_stated"):
            cell.append(f"ageb={BOUNDS.index(int(re.match(r'[0-9]+', row['ageb'])[0]))}")
        if row["region"] != "total":
            cell.append(f"region={row['region']}")
        value = row["value"]
        if value is not None and row["indicator"] not in PERCENT:
            value /= 100
        figures.setdefault("|".join(cell) or "total", {})[row["indicator"]] = value
    out.write_text(json.dumps({cell: [row[name] for name in INDICATORS] for cell, row in figures.items()}))
    print(f"compute_med_s={statistics.median(times):.4f}\tgrownMB={(after - before) / 1024:.0f}\tinputMB={frame.nbytes / 1e6:.0f}")


def compare(name: str, mine: dict[str, list[float | None]], theirs: dict[str, list[float | None]]) -> tuple[int, float]:
    """Cells and the largest relative difference; DuckDB's script leaves two columns to others where it has no row."""
    worst = 0.0
    for cell, values in theirs.items():
        for indicator, a, b in zip(INDICATORS, mine[cell], values, strict=True):
            if b is None and indicator in ("gender_pay_gap", "female_share_management"):
                continue
            if b is not None and indicator == "gender_pay_gap" and cell.startswith("sex="):
                continue  # a gap within one sex: no value here, 0 or nothing there
            assert (a is None) == (b is None), (name, cell, indicator, a, b)
            if a is not None and b is not None:
                worst = max(worst, abs(a - b) / max(abs(b), 1e-300) if b else abs(a))
    return len(theirs), worst


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("size", nargs="?", default="1m", choices=["1m", "10m"])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--ours", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    path = generate(options.size)
    if options.ours:
        ours(path, DATA / f"ours{options.ours}.json", options.ours)
        return
    commands = {
        "ours, 2 threads": [sys.executable, __file__, options.size, "--ours", "2"],
        "ours, 1 thread": [sys.executable, __file__, options.size, "--ours", "1"],
    } | {
        tool: [sys.executable, str(PEERS / f"w1_{tool}.py"), str(path), "3", str(DATA / f"{tool}.json")]
        for tool in ("numpy", "polars", "duckdb")
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(options.rounds):
        for name, command in commands.items():
            run = subprocess.run(command, check=True, capture_output=True, text=True)
            times[name].append(float(re.search(r"compute_med_s=([0-9.]+)", run.stdout)[1]))  # type: ignore[index]
            if name.startswith("ours"):
                memory = run.stdout.strip().split("\t", 1)[1]
    one, two = (DATA / f"ours{threads}.json" for threads in (1, 2))
    assert one.read_bytes() == two.read_bytes(), "one and two threads differ"
    mine = json.loads(one.read_text())
    for tool in ("numpy", "polars", "duckdb"):
        cells, worst = compare(tool, mine, json.loads((DATA / f"{tool}.json").read_text()))
        print(f"{tool}: {cells} cells agree, largest relative difference {worst:.1e}")
    best = statistics.median(times["ours, 2 threads"])
    print(f"{'tool':18}{'seconds (median, min, max)':34}{'x ours on 2 threads':>20}")
    for name, taken in times.items():
        middle = statistics.median(taken)
        print(f"{name:18}{middle:8.3f} {min(taken):8.3f} {max(taken):8.3f}        {middle / best:20.1f}")
    print(f"memory of ours, one process: {memory}")


if __name__ == "__main__":
    main()
