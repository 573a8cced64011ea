"""Labour statistics' standards as code: decent work indicators from survey and register records."""

from ._availability import Availability
from ._codebook import Codebook
from ._combine import Combined, Series, combine
from ._contrast import Contrast
from ._core import __version__, codebooks
from ._decompose import Kitagawa, OaxacaBlinder, oaxaca
from ._design import Design
from ._effect import Balance, Effect, effect
from ._errors import (
    DataError,
    Error,
    InternalError,
    PlanError,
    QualityWarning,
    StateError,
    UnknownNameError,
    error_codes,
)
from ._exchange import Ilostat
from ._explain import Explanation
from ._gates import Gate, Gates, gates
from ._household import household_work_intensity
from ._indicators import Catalogue, Indicator, catalogue, compose, indicator
from ._norms import Norms
from ._occupation import Correspondence, OccupationScores
from ._plan import AgeBands, Plan, Survey, Tally, breakdowns
from ._programme import Programme, sample_programme
from ._register import InjuryCounts, InjuryRate, InjuryRegister, Payroll
from ._sample import Sample, sample
from ._survival import Survival, survival
from ._table import Table
from ._training import Participations, TrainingRegister, Wages
from ._waterfall import Waterfall

__all__ = [
    "AgeBands",
    "Availability",
    "Balance",
    "Catalogue",
    "Codebook",
    "Combined",
    "Contrast",
    "Correspondence",
    "DataError",
    "Design",
    "Effect",
    "Error",
    "Explanation",
    "Gate",
    "Gates",
    "Ilostat",
    "Indicator",
    "InjuryCounts",
    "InjuryRate",
    "InjuryRegister",
    "InternalError",
    "Kitagawa",
    "Norms",
    "OaxacaBlinder",
    "OccupationScores",
    "Participations",
    "Payroll",
    "Plan",
    "PlanError",
    "Programme",
    "QualityWarning",
    "Sample",
    "Series",
    "StateError",
    "Survey",
    "Survival",
    "Table",
    "Tally",
    "TrainingRegister",
    "UnknownNameError",
    "Wages",
    "Waterfall",
    "__version__",
    "breakdowns",
    "catalogue",
    "codebooks",
    "combine",
    "compose",
    "effect",
    "error_codes",
    "gates",
    "household_work_intensity",
    "indicator",
    "oaxaca",
    "sample",
    "sample_programme",
    "survival",
]
