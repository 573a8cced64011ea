"""Workload W2: nine ratios in 93 cells with errors by Taylor linearisation, decentwork beside svy in one run.

    python benches/w2.py [--svy PYTHON] [--rounds 5]

A million persons in 100 strata and 5,000 primary sampling units; by sex, age band, region and the crossings of sex
with these. Needs numpy and pyarrow, and a Python in which svy 0.35 is installed (this one if none is named).
"""

from __future__ import annotations

from typing import Any

from beside_svy import RATIOS, Workload, main


def _sample(frame: Any) -> Any:
    import svy

    return svy.Sample(frame, svy.Design(stratum="stratum", psu="psu", wgt="weight"))


if __name__ == "__main__":
    main(
        Workload(
            name="w2",
            file="lfs1m.parquet",
            indicators=list(RATIOS),
            groupings=[[], ["sex"], ["band"], ["region"], ["sex", "band"], ["sex", "region"]],
            by=[("sex", "band"), ("sex", "region")],
            totals=True,
            design_columns=["stratum", "psu"],
            ours={"strata": "stratum", "psu": "psu"},
            svy=_sample,
            svy_options={},
            runs=1,
        )
    )
