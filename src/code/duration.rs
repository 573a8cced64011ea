//! How long people have been unemployed.

use super::codes;

codes! {
    /// Duration of unemployment, in bands.
    UnemploymentDuration, "DUR_DETAILS" {
        NotStated = "DUR_DETAILS_X", "not_stated", "Not stated";
        UnderOne = "DUR_DETAILS_MLT1", "under_1_month", "Less than 1 month";
        OneToThree = "DUR_DETAILS_MGE1LT3", "1_to_3_months", "1 month to less than 3 months";
        ThreeToSix = "DUR_DETAILS_MGE3LT6", "3_to_6_months", "3 months to less than 6 months";
        SixToTwelve = "DUR_DETAILS_MGE6LT12", "6_to_12_months", "6 months to less than 12 months";
        TwelveToTwentyFour = "DUR_DETAILS_MGE12LT24", "12_to_24_months", "12 months to less than 24 months";
        TwentyFourAndMore = "DUR_DETAILS_MGE24", "24_months_and_more", "24 months or more";
        // Of surveys that do not tell the first month apart.
        UnderThree = "DUR_DETAILS_MLT3", "under_3_months", "Less than 3 months";
    }
}

impl UnemploymentDuration {
    /// The months from which the band reaches, and those that it does not reach any more; `None` where it is open.
    pub(crate) const fn months(self) -> Option<(u8, Option<u8>)> {
        match self {
            Self::NotStated => None,
            Self::UnderOne => Some((0, Some(1))),
            Self::UnderThree => Some((0, Some(3))),
            Self::OneToThree => Some((1, Some(3))),
            Self::ThreeToSix => Some((3, Some(6))),
            Self::SixToTwelve => Some((6, Some(12))),
            Self::TwelveToTwentyFour => Some((12, Some(24))),
            Self::TwentyFourAndMore => Some((24, None)),
        }
    }
}

codes! {
    /// Duration of unemployment, in the three broad bands of ILOSTAT.
    UnemploymentDurationAggregate, "DUR_AGGREGATE" {
        NotStated = "DUR_AGGREGATE_X", "not_stated", "Not stated";
        UnderSix = "DUR_AGGREGATE_MLT6", "under_6_months", "Less than 6 months";
        SixToTwelve = "DUR_AGGREGATE_MGE6LT12", "6_to_12_months", "6 months to less than 12 months";
        TwelveAndMore = "DUR_AGGREGATE_MGE12", "12_months_and_more", "12 months or more";
    }
}
