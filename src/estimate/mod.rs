//! How it is added up: plan, tally, exact sums and distributions. Not one domain word.
//!
//! A [`Plan`] says what is wanted. A [`Tally`] is what was added up so far; tallies merge by
//! integer addition, so the same units give the same bits in any order. Finishing a tally sums
//! its cells into the groupings of the table and evaluates every formula there.
//!
//! # Where our figures differ from those of others
//!
//! Errors, intervals, design effects and degrees of freedom are those of R's survey package to ten digits, and those of
//! laeken, convey, vardpoor, ineq and dineq, but for these. The last column is the test that shows it.
//!
//! | what | elsewhere | here | test |
//! |---|---|---|---|
//! | an empty domain | R's total is 0 | no value, and the reason `empty_domain`: no data is not 0 | `case_42_empty_domain` |
//! | a domain with one sampling unit in each of its strata | R `remove`: an error of 0 | no error, and the reason `no_degrees_of_freedom` | `incomes_by_occupation_of_chile` |
//! | degrees of freedom where answers are missing | R `na.rm` counts all units of the design | units with an answer | `every_line_of_r_survey_is_reproduced_or_excepted` |
//! | degrees of freedom of a measure over a group | convey: those of the whole design | units in the group | `every_line_of_laeken_convey_vardpoor_ineq_and_dineq_is_reproduced_or_excepted` |
//! | degrees of freedom of a level | calidad counts units with a case | units with anybody of the group | `chile_ene_2020_has_the_errors_of_r_survey` |
//! | degrees of freedom of replicate weights | R: the rank of the weights less 1 | replicates less 1, unless stated | `every_line_on_replicate_files_is_reproduced` |
//! | the logit interval of a share | R's regression stops after eight digits, and fails where answers are missing | from share and error | `every_line_of_r_survey_is_reproduced_or_excepted` |
//! | the likelihood interval of a share | R has it | none: it needs every record, which a tally does not hold | `every_line_of_r_survey_is_reproduced_or_excepted` |
//! | `value ± t se` of a share | R and svy leave 0 and 1 | cut off at 0 and 1 | `p41` |
//! | R's continuous quantiles, `hf7` | depend on the order of rows with equal values | none: the order of rows changes no bit | `the_quantile_of_hf7_depends_on_the_order_of_rows_of_equal_values` |
//! | half-samples made from a design | R takes Sylvester's matrix and units in the order of the file; a mean depends on both | another matrix; with R's columns the errors are R's | `nhanes_as_r_survey_gives_it` |
//! | the interval of a poverty measure | vardpoor: of the normal distribution | of Student's | `every_line_of_laeken_convey_vardpoor_ineq_and_dineq_is_reproduced_or_excepted` |
//! | the design effect of a sample of households | vardpoor compares with a sample of households | with one of persons | `every_line_of_laeken_convey_vardpoor_ineq_and_dineq_is_reproduced_or_excepted` |
//! | the error of a poverty rate | vardpoor takes the density at the median, convey at the line | at the line; [`ThresholdErrorRule`] has both | `the_density_behind_a_poverty_rate_is_that_at_the_line_and_not_at_the_median` |
//! | the Gini index | laeken, convey and vardpoor differ | as laeken; [`GiniRule`] has all | `every_line_of_laeken_convey_vardpoor_ineq_and_dineq_is_reproduced_or_excepted` |
//! | a quantile met exactly | laeken takes the next value | that value; [`QuantileRule`] has both | `laeken_structure_of_earnings` |
//! | amounts of more than nine decimals | floats | kept to nine, so that equal answers are equal | `every_line_of_laeken_convey_vardpoor_ineq_and_dineq_is_reproduced_or_excepted` |
//! | the interval of a change | svyDelta: of the normal distribution | of Student's, with the degrees of freedom of the sample with fewer; Satterthwaite's of independent samples | `overlapping_samples_have_the_errors_of_svydelta` |
//! | poverty gaps of medians, sums up to a quantile, medians by age, the indices of Zenga, Herfindahl | convey, laeken, vardpoor and ineq have them | not computed: no indicator here is one | `every_line_of_laeken_convey_vardpoor_ineq_and_dineq_is_reproduced_or_excepted` |
//! | decompositions of the Gini index, recentred influence functions, indices of segregation of more than two groups | R's dineq and segregation have them | not computed: they are no smooth functions of totals of one sample; gaps are decomposed by Kitagawa and by Oaxaca and Blinder, and two groups have indices of segregation | `every_line_on_decompositions_and_changes_is_reproduced_or_excepted` |
//! | a weight that is missing | statAfrikR: 1 | an error that names the rows | `a_weight_that_is_missing_or_zero_is_not_one` |

mod any_order;
mod bytes;
mod categories;
mod change;
mod columns;
mod contrast;
mod distribution;
mod exact;
mod exclude;
mod fingerprint;
mod finish;
mod given;
mod hours;
mod influence;
mod interval;
mod labels;
mod largest;
mod layout;
mod least_squares;
mod line;
mod log;
mod marks;
mod merge;
mod observed;
mod order;
mod pairs;
mod part;
mod parts;
mod plan;
mod precision;
mod reason;
mod replicates;
mod rules;
mod sample;
mod scored;
mod scores;
mod segregation;
mod smooth;
mod source;
#[allow(dead_code, unused_imports, reason = "the distribution functions themselves are for tests of significance")]
mod special;
mod spread;
mod state;
mod survival;
mod tally;
mod taylor;
mod units;
mod values;
mod walk;
mod waterfall;
mod weights;

pub use change::Overlap;
#[cfg(feature = "arrow")]
pub(crate) use columns::amount;
pub(crate) use columns::{BATCH, Columns, FLAG_FALSE, FLAG_TRUE, FLAG_UNKNOWN, Shape, is_coded};
pub use contrast::{Compared, Comparison};
pub(crate) use exact::{PRODUCT_PLACES, SQUARE_PLACES, WEIGHT_PLACES, counts, fixed, is_weight, weight_units};
pub(crate) use fingerprint::checksum;
pub use finish::{Estimate, Work, one_by_one};
pub(crate) use finish::{Finished, finish, lay_out};
pub(crate) use given::{check_clusters, check_lengths, check_row_weights, check_weight};
pub(crate) use interval::ValueKind;
pub use interval::{IntervalMethod, Level};
pub use labels::Label;
pub(crate) use labels::Labels;
pub(crate) use layout::Layout;
pub(crate) use least_squares::Fit;
pub(crate) use marks::Pattern;
#[cfg(feature = "arrow")]
pub(crate) use pairs::Pairs;
pub(crate) use parts::{Part, Role, Unknown};
pub use plan::{Plan, PlanBuilder};
pub use precision::SamplingError;
pub use reason::Reason;
pub(crate) use reason::named;
pub use replicates::{Clusters, DegreesRule, ReplicateDesign, ReplicateMethod, Replicates, covariance, rank, variance};
pub use rules::{
    DeffReference, GiniRule, NegativeRule, QuantileErrorRule, QuantileRule, Rules, SingletonRule, ThresholdErrorRule,
    TopBottomRule,
};
pub(crate) use scored::{Place, Sides};
pub(crate) use source::Source;
pub(crate) use spread::weight_f64;
pub use survival::{Durations, Survival, SurvivalPoint, SurvivalQuantile, survival};
pub use tally::{Rows, Tally};
pub(crate) use units::Drawn;
pub(crate) use waterfall::{Flow, Mass};
pub use weights::WeightRules;
#[cfg(feature = "arrow")]
pub(crate) use weights::check as check_weights;
#[cfg(feature = "arrow")]
pub(crate) use {
    exact::add_squared_weights,
    fingerprint::Fingerprint,
    observed::{Observed, Remark},
    part::duplicate,
    replicates::{LANES, ReplicateRow, TooLarge},
    state::{SquareRow, State, SumRow, ValueRow},
    units::UnitLabel,
};
