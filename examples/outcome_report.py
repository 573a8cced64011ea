"""The outcomes of a training programme on one page: a table and charts, from the programme's own register.

    python examples/outcome_report.py outcome_report.html

It needs `pip install decentwork[charts]`. The register here is invented; put the tables of your own in its place.
"""

import sys
from html import escape
from pathlib import Path

import decentwork as dw
from decentwork import charts

PROGRAMME = dw.sample_programme()
HEADLINES = {
    "During the programme": [
        "training_completion_rate",
        "training_dropout_rate",
        "training_ongoing_share",
        "training_certification_rate",
        "training_satisfaction",
    ],
    "Six months after completion": [
        "training_response_rate_6",
        "training_placement_rate_6",
        "training_placement_rate_6_strict",
        "training_in_field_rate",
        "training_informal_rate",
        "training_temporary_rate",
        "training_mean_hours_worked",
        "training_median_earnings_ratio",
    ],
    "By quarters after exit (WIOA)": [
        "training_employment_rate_quarter_2",
        "training_employment_rate_quarter_4",
        "training_median_earnings_quarter_2",
        "training_retention_rate",
    ],
    "Costs": ["training_cost_per_participant", "training_cost_per_completer", "training_cost_per_placement"],
}
STYLE = """
@page { size: A4; margin: 10mm }
body { font: 12px/1.3 system-ui, sans-serif; max-width: 780px; margin: 1em auto; color: #222 }
h1 { font-size: 22px; margin: 0 } h2 { font-size: 15px; margin: 16px 0 4px }
table { border-collapse: collapse; width: 100% } td, th { padding: 1.5px 6px; text-align: right }
td:first-child, th:first-child { text-align: left } th { border-bottom: 1px solid #888; font-weight: 600 }
tr.part td { padding-top: 5px; font-weight: 600 } .note { color: #555; font-size: 11px }
.charts { display: flex; gap: 8px; margin-top: 10px } .charts > div { width: 50% }
.charts svg { width: 100%; height: auto }
"""


def register() -> dw.TrainingRegister:
    """Read the tables of the programme."""
    wages = dw.Wages(
        PROGRAMME.wages,
        first=PROGRAMME.first_quarter,
        last=PROGRAMME.last_quarter,
        unit="whole",
        unmatched_not_employed=True,
    )
    return dw.TrainingRegister(
        PROGRAMME.records,
        people=PROGRAMME.people,
        services=PROGRAMME.services,
        follow_ups=PROGRAMME.follow_ups,
        wages=wages,
        currency="EUR",
        observed_to=PROGRAMME.observed_to,
        records_complete=True,
    )


def number(value: float | None) -> str:
    """Write a number as a reader of reports expects it."""
    if value is None:
        return "."
    return f"{value:,.0f}" if abs(value) >= 1_000 else f"{value:,.1f}" if abs(value) >= 10 else f"{value:,.2f}"


def headlines(table: dw.Table) -> str:
    """The table of the report: total, interval, women, men, and how many it rests on."""
    lines = ["<tr><th>Outcome</th><th>All</th><th>95 % interval</th><th>Women</th><th>Men</th><th>Cases</th></tr>"]
    for part, indicators in HEADLINES.items():
        lines.append(f'<tr class="part"><td colspan="6">{escape(part)}</td></tr>')
        for one in indicators:
            rows = {row["sex"]: row for row in table.filter(indicator=one, provider="total")}
            total = rows["total"]
            unit = {"percent": " (%)", "currency": " (EUR)"}.get(total["unit"], "")
            interval = "" if total["ci_low"] is None else f"{number(total['ci_low'])} to {number(total['ci_high'])}"
            cells = [number(total["value"]), interval, number(rows["female"]["value"]), number(rows["male"]["value"])]
            name = escape(dw.indicator(one).name + unit)
            lines.append(
                f"<tr><td>{name}</td>{''.join(f'<td>{cell}</td>' for cell in cells)}<td>{total['n']:,}</td></tr>"
            )
    return f"<table>{''.join(lines)}</table>"


def account(counts: dict[str, int | None]) -> str:
    """Who is in the figures, and who is not yet."""
    excluded = sum(counts.get(reason) or 0 for reason in ("deceased", "institutionalised", "medical"))
    return (
        f"{counts['records']:,} records make {counts['participations']:,} participations, of which {counts['exits']:,} "
        f"have ended; {excluded} exits are excluded by rule. Too early to be observed, and in no rate: "
        f"{counts['not_yet_observable_quarter_2']:,} in the second quarter after exit and "
        f"{counts['not_yet_observable_quarter_4']:,} in the fourth. Observed to {PROGRAMME.observed_to}, wages to "
        f"{PROGRAMME.last_quarter}. Intervals take participants for a sample of those who could take part; outcomes "
        "are no effects: what people would have found without the programme is another question."
    )


def page() -> str:
    """The whole report."""
    import vl_convert

    programme = register()
    indicators = [one for part in HEADLINES.values() for one in part]
    table = programme.estimate(indicators, by=["sex", "provider"])
    pictures = [
        charts.dots(table, "training_completion_rate", "provider", width=260),
        charts.dots(table, "training_placement_rate_6", "provider", width=260),
        charts.survival(programme.time_to_first_job(by="sex"), title="Without a job after completion", width=260),
    ]
    left, right, curve = (vl_convert.vegalite_to_svg(picture.to_json()) for picture in pictures)
    return f"""<!doctype html><html lang="en"><meta charset="utf-8"><title>Outcome report</title><style>{STYLE}</style>
<h1>Outcomes of the training programme</h1>
<p class="note">{escape(account(programme.counts()))}</p>
{headlines(table)}
<div class="charts"><div>{left}{right}</div><div>{curve}</div></div>
<p class="note">decentwork {dw.__version__}, plan {table.manifest["plan"]}. The register is invented.</p></html>
"""


if __name__ == "__main__":
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "outcome_report.html")
    target.write_text(page(), encoding="utf-8")
    print(f"written to {target}")
