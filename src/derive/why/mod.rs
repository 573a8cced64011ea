//! Why a fact is true, false or unknown of one unit: found by asking the derivation itself, again and again.
//!
//! Nothing here knows a definition. The answers that decide are those without which the derivation no longer says what
//! it said; what is missing is what would make it say something; a choice decided where another choice changes the
//! outcome. So every fact has a reason, one that was added yesterday too. Where a derivation names the rows of its
//! decision table, the [`tables`] say which row decided.

mod alternatives;
mod choices;
mod missing;
mod sufficient;
mod tables;

use super::{Answers, Asked, Fact, Parameters, Quantity, Question, Rule, complete, facts, quantity};

/// Why a fact is true, false or unknown of one unit; or why a quantity is known or not.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Why {
    /// True, false or unknown. A quantity is true where it is known.
    pub truth: Option<bool>,
    /// The rows of decision tables that decided, each with its paragraph; of something unknown, those that are open.
    pub rules: Vec<Rule>,
    /// The answers that decided: these alone make the fact what it is, and none of them can be lost. Empty for
    /// something unknown.
    pub answers: Vec<Question>,
    /// Questions that the survey did not ask and without which the rules decided.
    pub not_asked: Vec<Question>,
    /// The parameters that decided, with their values.
    pub parameters: Vec<(&'static str, String)>,
    /// Of something unknown: the questions without an answer that could decide it.
    pub missing: Vec<Question>,
    /// Of something unknown for which no answer is missing: the answers that are not precise enough.
    pub unclear: Vec<Question>,
}

/// Why a fact is what it is, from the answers as they were told.
///
/// ```
/// use decentwork::derive::{Answers, Asked, Fact, Parameters, Question, why};
/// use decentwork::{Amount, code::YesNo};
/// let mut answers = Answers::default();
/// answers.age = Amount::from_integer(30);
/// answers.worked_for_pay = YesNo::Yes;
/// answers.seeking_work = YesNo::Yes;
/// let why = why(Fact::Unemployed, &answers, &Parameters::default(), Asked::ALL);
/// assert_eq!(why.truth, Some(false));
/// assert_eq!(why.answers, [Question::WorkedForPay]); // an hour of work overrides any job search
/// assert_eq!(why.rules[0].source, "19th ICLS Res. I, para. 27; row 2");
/// ```
pub fn why(fact: Fact, answers: &Answers, parameters: &Parameters, asked: Asked) -> Why {
    let of = |answers: &Answers, parameters: &Parameters, asked: Asked| {
        let mut answers = *answers;
        complete(&mut answers, asked);
        let facts = facts(&answers, parameters, asked);
        let in_job = facts.get(Fact::Employed) == Some(true);
        let rows = if in_job { tables::job_rows(fact, &answers, parameters, asked) } else { Vec::new() };
        (facts.get(fact), rows)
    };
    let told = of(answers, parameters, asked);
    let plain = |answers: &Answers, parameters: &Parameters, asked: Asked| of(answers, parameters, asked).0;
    // Where rows of the job decide, what decides them decides the fact, although another row may say the same of it.
    let same = |answers: &Answers, parameters: &Parameters, asked: Asked| Some(of(answers, parameters, asked) == told);
    let by_rows = told.0.is_some() && !told.1.is_empty();
    let case = Case { answers: *answers, parameters: *parameters, asked, of: if by_rows { &same } else { &plain } };
    let (kept, mut why) = case.why(&as_told(fact.reads()));
    let (truth, rows) = told;
    why.truth = truth;
    why.rules = tables::rules(fact, truth, kept, parameters, asked);
    why.rules.extend(rows);
    if why.rules.is_empty() {
        why.rules.push(Rule { sentence: fact.sentence(), source: fact.source() });
    }
    why
}

/// Why a quantity is known or not, and which answers make it what it is.
pub fn why_quantity(of: Quantity, answers: &Answers, parameters: &Parameters, asked: Asked) -> Why {
    let value = |answers: &Answers, parameters: &Parameters, asked| {
        let mut answers = *answers;
        complete(&mut answers, asked);
        quantity(of, &answers, parameters, asked)
    };
    let told = value(answers, parameters, asked);
    let same = |answers: &Answers, parameters: &Parameters, asked: Asked| {
        let value = value(answers, parameters, asked);
        value.is_known().then_some(!told.is_known() || value == told)
    };
    let case = Case { answers: *answers, parameters: *parameters, asked, of: &same };
    case.why(&as_told(of.reads())).1
}

/// The questions as they are told: hours in all jobs follow from those of the main and the other jobs.
pub(crate) fn as_told(reads: impl Iterator<Item = Question>) -> Vec<Question> {
    let mut told: Vec<Question> = reads.collect();
    for (all, parts) in [
        (Question::HoursUsualAll, [Question::HoursUsualMain, Question::HoursUsualOther]),
        (Question::HoursActualAll, [Question::HoursActualMain, Question::HoursActualOther]),
    ] {
        if told.contains(&all) {
            told.extend(parts.into_iter().filter(|part| !told.contains(part)).collect::<Vec<_>>());
        }
    }
    told
}

/// One unit and what is asked of it.
#[derive(Clone, Copy)]
struct Case<'a> {
    answers: Answers,
    parameters: Parameters,
    asked: Asked,
    of: &'a dyn Fn(&Answers, &Parameters, Asked) -> Option<bool>,
}

impl Case<'_> {
    fn truth(&self) -> Option<bool> {
        self.truth_of(&self.answers)
    }
    fn truth_of(&self, answers: &Answers) -> Option<bool> {
        (self.of)(answers, &self.parameters, self.asked)
    }

    /// Everything but the rules, and the answers that were kept.
    fn why(&self, reads: &[Question]) -> (Answers, Why) {
        let truth = self.truth();
        let mut why = Why {
            truth,
            rules: Vec::new(),
            answers: Vec::new(),
            not_asked: Vec::new(),
            parameters: Vec::new(),
            missing: Vec::new(),
            unclear: Vec::new(),
        };
        let mut kept = *self;
        if truth.is_some() {
            kept.answers = sufficient::answers(self, reads);
            why.answers = stated(&kept.answers);
            why.not_asked = sufficient::not_asked(&kept);
        } else {
            (why.missing, why.unclear) = missing::find(self, reads);
        }
        why.parameters = choices::deciding(&kept);
        (kept.answers, why)
    }
}

/// The questions that were answered.
fn stated(answers: &Answers) -> Vec<Question> {
    Question::ALL.iter().copied().filter(|question| is_stated(answers, *question)).collect()
}

fn is_stated(answers: &Answers, question: Question) -> bool {
    answers.code(question) != 0 || answers.number(question).is_some()
}
