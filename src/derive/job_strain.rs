//! Job strain: more demands than resources, as the OECD counts them.

use super::kleene::and;
use super::question::Answers;
use super::said::required;

/// Faces more demands, of two, than there are resources, of two: both demands and one resource at the most, or one demand
/// and no resource.
///
/// It may be certain before all four are known: two resources outweigh whatever there is.
///
/// # References
/// S. Cazes, A. Hijzen, A. Saint-Martin (2015), Measuring and assessing job quality, OECD Social, Employment and Migration
/// Working Papers 174: demands are pressure of time and physical risks for health, resources are autonomy with learning
/// and good relations at work.
pub(super) fn job_strain(answers: &Answers, employed: Option<bool>) -> Option<bool> {
    let demands = count([answers.time_pressure, answers.physical_health_risk].map(required));
    let resources = count([answers.work_autonomy, answers.good_work_relations].map(required));
    and(employed, exceeds(demands, resources))
}

/// The least and the most that may be there.
fn count(of: [Option<bool>; 2]) -> (usize, usize) {
    let least = of.into_iter().filter(|is| *is == Some(true)).count();
    let most = of.into_iter().filter(|is| *is != Some(false)).count();
    (least, most)
}

fn exceeds(demands: (usize, usize), resources: (usize, usize)) -> Option<bool> {
    if demands.0 > resources.1 {
        Some(true)
    } else if demands.1 <= resources.0 {
        Some(false)
    } else {
        None
    }
}
