//! A formula in words.

use super::{Formula, Measure};

impl std::fmt::Display for Formula {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let what = |measure: &Measure| match measure {
            Measure::Quantity(quantity) => quantity.id().replace('_', " "),
            Measure::Own(position) => format!("own number {position}"),
        };
        match self {
            Self::Level { of } => write!(f, "number of ({of})"),
            Self::Total { of, among } => write!(f, "sum of {} among ({among})", what(of)),
            Self::Share { of, among } => write!(f, "({of}) / ({among})"),
            Self::Odds { of, among } => write!(f, "({of}) / ({among}) without ({of})"),
            Self::ShareRatio { of, high, low } => write!(f, "[({of}) / ({high})] / [({of}) / ({low})]"),
            Self::Mean { of, among } => write!(f, "mean {} among ({among})", what(of)),
            Self::Ratio { of, to, among } => {
                write!(f, "sum of {} / sum of {} among ({among})", what(of), what(to))
            }
            Self::VolumeShare { of, part, among } => {
                write!(f, "sum of {0} of ({part}) / sum of {0} among ({among})", what(of))
            }
            Self::MeanGap { of, reference, group } => {
                write!(f, "1 - mean {0} of ({group}) / mean {0} of ({reference})", what(of))
            }
            Self::Quantile { of, at, among } => write!(f, "{} quantile of {} among ({among})", at, what(of)),
            Self::QuantileGap { of, at, reference, group } => {
                write!(f, "1 - {at} quantile of {0} of ({group}) / that of ({reference})", what(of))
            }
            Self::QuantileRatio { of, high, low, among } => {
                write!(f, "{high} quantile / {low} quantile of {} among ({among})", what(of))
            }
            Self::BelowQuantile { of, times, at, among } => {
                write!(f, "({among}) with {0} below {times} of its {at} quantile / ({among})", what(of))
            }
            Self::UpToQuantile { of, times, at, among } => {
                write!(f, "({among}) with {0} up to {times} of its {at} quantile / ({among})", what(of))
            }
            Self::PartBelowQuantile { of, times, at, part, among } => {
                write!(f, "({part}) / ({among}) with {0} below {times} of its {at} quantile", what(of))
            }
            Self::GeneralisedMean { of, alpha, among } => {
                write!(f, "generalised mean of {} with power {alpha} among ({among})", what(of))
            }
            Self::Gini { of, among } => write!(f, "Gini index of {} among ({among})", what(of)),
            Self::TopBottom { of, top, bottom, among } => {
                write!(f, "total {} of the top {top} / that of the bottom {bottom} among ({among})", what(of))
            }
            Self::Theil { of, among } => write!(f, "Theil index of {} among ({among})", what(of)),
            Self::MeanLogDeviation { of, among } => write!(f, "mean log deviation of {} among ({among})", what(of)),
            Self::Atkinson { of, epsilon, among } => {
                write!(f, "Atkinson index of {} with aversion {epsilon} among ({among})", what(of))
            }
            Self::FosterGreerThorbecke { of, alpha, line, among } => {
                write!(f, "Foster-Greer-Thorbecke index {alpha} of {} below {line} among ({among})", what(of))
            }
            Self::Segregation { index, group, reference, over } => {
                write!(f, "{} of ({group}) and ({reference}) over {over}", index.name())
            }
        }
    }
}
