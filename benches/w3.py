"""Workload W3: five ratios by sex and age band with 80 bootstrap replicate weights, decentwork beside svy in one run.

    python benches/w3.py [--svy PYTHON] [--rounds 5]

needs numpy and pyarrow, and a Python in which svy 0.35 is installed (this one if none is named).
"""

from __future__ import annotations

from typing import Any

from beside_svy import REPLICATES, Workload, main


def _sample(frame: Any) -> Any:
    import svy

    weights = svy.BootstrapWgts(prefix="rw", n_reps=REPLICATES)
    return svy.Sample(frame, svy.Design(wgt="weight", rep_wgts=weights))


if __name__ == "__main__":
    main(
        Workload(
            name="w3",
            file="lfs1m_rep.parquet",
            indicators=[
                "participation_rate",
                "employment_ratio",
                "unemployment_rate",
                "informal_employment_rate",
                "long_hours_rate",
            ],
            groupings=[["sex", "band"]],
            by=[("sex", "band")],
            totals=False,
            design_columns=[f"rw{at + 1}" for at in range(REPLICATES)],
            ours={"replicates": f"rw1-rw{REPLICATES}", "method": "bootstrap", "mse": True},
            svy=_sample,
            svy_options={"method": "replication", "variance_center": "estimate"},
        )
    )
