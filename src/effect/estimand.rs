//! What an effect is of, and how it was estimated, each with what must hold for it.

use crate::error::{Error, ErrorKind};
use crate::estimate::named;

named! {
    /// Whose effect it is.
    Estimand {
        /// Of being offered the training, whether or not it was taken up.
        IntentionToTreat = "intention_to_treat",
        /// The average effect on everybody: ATE.
        Average = "ate",
        /// The average effect on those who were treated: ATT.
        OnTreated = "att",
        /// The average effect on those who are treated because they were assigned to it: the compliers.
        OnCompliers = "compliers",
    }
}

impl Estimand {
    /// The estimand of this name.
    ///
    /// # Errors
    /// `option.unknown` with the nearest names.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::ALL.iter().find(|of| of.id() == text).copied().ok_or_else(|| {
            let names = || Self::ALL.iter().map(|of| of.id());
            Error::new(ErrorKind::OptionUnknown)
                .column("estimand")
                .found(text)
                .expected(names().collect::<Vec<_>>().join(", "))
                .suggest(text, names())
        })
    }

    /// Refuses an estimand that the estimator does not estimate.
    pub(super) fn one_of(self, estimator: Estimator, has: &[Self]) -> Result<(), Error> {
        if has.contains(&self) {
            return Ok(());
        }
        let names: Vec<&str> = has.iter().map(|of| of.id()).collect();
        Err(Error::new(ErrorKind::OptionUnknown)
            .column("estimand")
            .found(format!("{} of the estimator {}", self.id(), estimator.id()))
            .expected(names.join(", ")))
    }

    /// What is printed of it.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::IntentionToTreat => "of being offered it (intention to treat)",
            Self::Average => "on everybody (ATE)",
            Self::OnTreated => "on the treated (ATT)",
            Self::OnCompliers => "on the compliers (LATE)",
        }
    }
}

named! {
    /// How an effect was estimated.
    Estimator {
        /// The mean of the treated less that of the others.
        Difference = "difference",
        /// Least squares with covariates.
        Regression = "regression",
        /// Least squares with covariates, and these times the treatment.
        InteractedRegression = "regression_interacted",
        /// Weights that are the inverse of the probability of what happened.
        Weighting = "ipw",
        /// Weights and regressions together.
        DoublyRobust = "aipw",
        /// Weights that give both groups the same means.
        EntropyBalance = "entropy_balance",
        /// The change of the treated less that of the others.
        DifferenceInDifferences = "did",
        /// Two-stage least squares, with the assignment as the instrument.
        Instrument = "iv",
    }
}

/// Whoever is treated does not change the outcomes of others.
const NO_SPILLOVERS: &str = "The training of one person does not change the outcomes of another.";
const RECORDED: &str =
    "Given the covariates, who was treated has nothing to do with what either outcome would have been.";
const OVERLAP: &str = "With whatever covariates, one may be treated and may not be.";
const MISSING: &str = "Rows that were left out differ from the others by chance only.";

impl Estimator {
    /// What is printed of it.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Difference => "Difference in means",
            Self::Regression => "Regression adjustment",
            Self::InteractedRegression => "Regression adjustment, interacted",
            Self::Weighting => "Inverse-probability weighting",
            Self::DoublyRobust => "Weighting and regression (AIPW)",
            Self::EntropyBalance => "Entropy balancing",
            Self::DifferenceInDifferences => "Difference in differences",
            Self::Instrument => "Two-stage least squares",
        }
    }

    /// What must hold for the number to be an effect.
    pub(super) fn assumptions(self, dropped: bool) -> Vec<&'static str> {
        let mut all = match self {
            Self::Difference => vec!["Who was treated was drawn by lot, or as good as by lot.", NO_SPILLOVERS],
            Self::Regression => vec![
                "Who was treated was drawn by lot; or the covariates, entered linearly, hold all that decided it.",
                "The effect is the same whatever the covariates; otherwise it is a mean with weights of the regression's own.",
                NO_SPILLOVERS,
            ],
            Self::InteractedRegression => vec![
                "Who was treated was drawn by lot; or the covariates, entered linearly, hold all that decided it.",
                NO_SPILLOVERS,
            ],
            Self::Weighting => vec![RECORDED, OVERLAP, "The logit model of who was treated is right.", NO_SPILLOVERS],
            Self::DoublyRobust => vec![
                RECORDED,
                OVERLAP,
                "The logit model of who was treated is right, or the linear models of the outcome are; not both need be.",
                NO_SPILLOVERS,
            ],
            Self::EntropyBalance => vec![
                RECORDED,
                OVERLAP,
                "The outcome without treatment is linear in the covariates, or the logit model of who was treated is.",
                NO_SPILLOVERS,
            ],
            Self::DifferenceInDifferences => vec![
                "Without treatment both groups would have changed alike (parallel trends); a dip of earnings just before \
                 enrolment breaks this.",
                "Nobody changed anything beforehand because treatment was to come.",
                "All of the treated started at one time.",
                NO_SPILLOVERS,
            ],
            Self::Instrument => vec![
                "Who was assigned was drawn by lot, or as good as by lot given the covariates.",
                "The assignment changes the outcome through the treatment only.",
                "Nobody does the opposite of the assignment.",
                NO_SPILLOVERS,
            ],
        };
        if dropped {
            all.push(MISSING);
        }
        all
    }
}
