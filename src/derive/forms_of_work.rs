//! Work that is not for pay or profit: own-use production of goods, unpaid trainee work, volunteering.
//!
//! A person may do several forms of work in one week, and be employed besides.

use super::kleene::{and, not, or};
use super::parameters::Parameters;
use super::question::{Answers, Asked, Question as Q};
use super::said::{optional, required};
use super::{employment, person};

/// Of working age and farming, fishing, hunting or gathering mainly to feed the own household.
///
/// A farmer is one whose output is mainly or only for own use; whoever is asked directly says so.
///
/// # References
/// 19th ICLS Resolution I, paragraph 24.
pub(super) fn subsistence_food_producer(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    let farm =
        and(employment::worked_without_pay(answers, asked), not(employment::for_market(answers, parameters, asked)));
    let told = optional(answers.own_use_foodstuff, asked, Q::OwnUseFoodstuff);
    and(person::working_age(answers, parameters).truth, or(farm, told))
}

/// Of working age and producing any goods mainly for use by the own household, food included.
///
/// # References
/// 19th ICLS Resolution I, paragraph 22(b).
pub(super) fn own_use_producer_of_goods(answers: &Answers, parameters: &Parameters, asked: Asked) -> Option<bool> {
    let goods =
        and(person::working_age(answers, parameters).truth, optional(answers.own_use_goods, asked, Q::OwnUseGoods));
    or(goods, subsistence_food_producer(answers, parameters, asked))
}

/// Of working age and working without pay to acquire experience or skills.
///
/// # References
/// 19th ICLS Resolution I, paragraph 33.
pub(super) fn unpaid_trainee(answers: &Answers, parameters: &Parameters) -> Option<bool> {
    and(person::working_age(answers, parameters).truth, required(answers.unpaid_trainee))
}

/// Of working age and working without pay and without obligation for others.
///
/// # References
/// 19th ICLS Resolution I, paragraph 37.
pub(super) fn volunteer(answers: &Answers, parameters: &Parameters) -> Option<bool> {
    and(person::working_age(answers, parameters).truth, required(answers.volunteer))
}
