//! Training outcomes: parity between groups in completion, placement and employment, and the gap in earnings.

use super::training::{REGISTER, TRACER};
use super::{Element, Formula, Measure, Portion, Scope, Source, Unit, indicators};
use crate::derive::{Fact, Quantity};

indicators! {
    Element::Training;
    /// Completion parity of women and men.
    TRAINING_COMPLETION_PARITY_SEX {
        id: "training_completion_parity_sex",
        name: "Completion parity of women and men",
        definition: "The rate of training_completion_rate of women divided by that of men; 1 is parity, and below 1 women come off worse. The difference in percentage points is a contrast of a table.",
        unit: Unit::Ratio,
        universe: "base of training_completion_rate",
        formula: Formula::ShareRatio { of: Scope::of(&[Fact::TrainingCompleted]), high: Scope::of(&[Fact::TrainingStarter, Fact::Woman]), low: Scope::of(&[Fact::TrainingStarter, Fact::Man]) },
        sources: &[Source::new(TRACER, "equity, all by sex, age, area and disability")],
        by: &[],
        from: REGISTER,
    }
    /// Completion parity of persons with and without disability.
    TRAINING_COMPLETION_PARITY_DISABILITY {
        id: "training_completion_parity_disability",
        name: "Completion parity of persons with and without disability",
        definition: "The rate of training_completion_rate of persons with disability divided by that of persons without; 1 is parity, and below 1 persons with disability come off worse. The difference in percentage points is a contrast of a table.",
        unit: Unit::Ratio,
        universe: "base of training_completion_rate",
        formula: Formula::ShareRatio { of: Scope::of(&[Fact::TrainingCompleted]), high: Scope::of(&[Fact::TrainingStarter, Fact::WithDisability]), low: Scope::of(&[Fact::TrainingStarter]).but(&[Fact::WithDisability]) },
        sources: &[Source::new(TRACER, "equity, all by sex, age, area and disability")],
        by: &[],
        from: REGISTER,
    }
    /// Completion parity of rural and urban people.
    TRAINING_COMPLETION_PARITY_AREA {
        id: "training_completion_parity_area",
        name: "Completion parity of rural and urban people",
        definition: "The rate of training_completion_rate of rural people divided by that of urban people; 1 is parity, and below 1 rural people come off worse. The difference in percentage points is a contrast of a table.",
        unit: Unit::Ratio,
        universe: "base of training_completion_rate",
        formula: Formula::ShareRatio { of: Scope::of(&[Fact::TrainingCompleted]), high: Scope::of(&[Fact::TrainingStarter, Fact::Rural]), low: Scope::of(&[Fact::TrainingStarter]).but(&[Fact::Rural]) },
        sources: &[Source::new(TRACER, "equity, all by sex, age, area and disability")],
        by: &[],
        from: REGISTER,
    }
    /// Completion parity of young people and adults.
    TRAINING_COMPLETION_PARITY_AGE {
        id: "training_completion_parity_age",
        name: "Completion parity of young people and adults",
        definition: "The rate of training_completion_rate of people aged 15 to 24 divided by that of people aged 25 or older; 1 is parity, and below 1 people aged 15 to 24 come off worse. The difference in percentage points is a contrast of a table.",
        unit: Unit::Ratio,
        universe: "base of training_completion_rate",
        formula: Formula::ShareRatio { of: Scope::of(&[Fact::TrainingCompleted]), high: Scope::of(&[Fact::TrainingStarter, Fact::Youth]), low: Scope::of(&[Fact::TrainingStarter, Fact::Adult]) },
        sources: &[Source::new(TRACER, "equity, all by sex, age, area and disability")],
        by: &[],
        from: REGISTER,
    }
    /// Placement parity of women and men.
    TRAINING_PLACEMENT_PARITY_SEX {
        id: "training_placement_parity_sex",
        name: "Placement parity of women and men",
        definition: "The rate of training_placement_rate_6 of women divided by that of men; 1 is parity, and below 1 women come off worse. The difference in percentage points is a contrast of a table.",
        unit: Unit::Ratio,
        universe: "base of training_placement_rate_6",
        formula: Formula::ShareRatio { of: Scope::of(&[Fact::TrainingPlaced6]), high: Scope::of(&[Fact::TrainingTraced6, Fact::Woman]), low: Scope::of(&[Fact::TrainingTraced6, Fact::Man]) },
        sources: &[Source::new(TRACER, "equity, all by sex, age, area and disability")],
        by: &[],
        from: REGISTER,
    }
    /// Placement parity of persons with and without disability.
    TRAINING_PLACEMENT_PARITY_DISABILITY {
        id: "training_placement_parity_disability",
        name: "Placement parity of persons with and without disability",
        definition: "The rate of training_placement_rate_6 of persons with disability divided by that of persons without; 1 is parity, and below 1 persons with disability come off worse. The difference in percentage points is a contrast of a table.",
        unit: Unit::Ratio,
        universe: "base of training_placement_rate_6",
        formula: Formula::ShareRatio { of: Scope::of(&[Fact::TrainingPlaced6]), high: Scope::of(&[Fact::TrainingTraced6, Fact::WithDisability]), low: Scope::of(&[Fact::TrainingTraced6]).but(&[Fact::WithDisability]) },
        sources: &[Source::new(TRACER, "equity, all by sex, age, area and disability")],
        by: &[],
        from: REGISTER,
    }
    /// Placement parity of rural and urban people.
    TRAINING_PLACEMENT_PARITY_AREA {
        id: "training_placement_parity_area",
        name: "Placement parity of rural and urban people",
        definition: "The rate of training_placement_rate_6 of rural people divided by that of urban people; 1 is parity, and below 1 rural people come off worse. The difference in percentage points is a contrast of a table.",
        unit: Unit::Ratio,
        universe: "base of training_placement_rate_6",
        formula: Formula::ShareRatio { of: Scope::of(&[Fact::TrainingPlaced6]), high: Scope::of(&[Fact::TrainingTraced6, Fact::Rural]), low: Scope::of(&[Fact::TrainingTraced6]).but(&[Fact::Rural]) },
        sources: &[Source::new(TRACER, "equity, all by sex, age, area and disability")],
        by: &[],
        from: REGISTER,
    }
    /// Placement parity of young people and adults.
    TRAINING_PLACEMENT_PARITY_AGE {
        id: "training_placement_parity_age",
        name: "Placement parity of young people and adults",
        definition: "The rate of training_placement_rate_6 of people aged 15 to 24 divided by that of people aged 25 or older; 1 is parity, and below 1 people aged 15 to 24 come off worse. The difference in percentage points is a contrast of a table.",
        unit: Unit::Ratio,
        universe: "base of training_placement_rate_6",
        formula: Formula::ShareRatio { of: Scope::of(&[Fact::TrainingPlaced6]), high: Scope::of(&[Fact::TrainingTraced6, Fact::Youth]), low: Scope::of(&[Fact::TrainingTraced6, Fact::Adult]) },
        sources: &[Source::new(TRACER, "equity, all by sex, age, area and disability")],
        by: &[],
        from: REGISTER,
    }
    /// Employment after exit parity of women and men.
    TRAINING_EMPLOYMENT_PARITY_SEX {
        id: "training_employment_parity_sex",
        name: "Employment after exit parity of women and men",
        definition: "The rate of training_employment_rate_quarter_2 of women divided by that of men; 1 is parity, and below 1 women come off worse. The difference in percentage points is a contrast of a table.",
        unit: Unit::Ratio,
        universe: "base of training_employment_rate_quarter_2",
        formula: Formula::ShareRatio { of: Scope::of(&[Fact::TrainingEmployedQuarter2]), high: Scope::of(&[Fact::TrainingObservableQuarter2, Fact::Woman]), low: Scope::of(&[Fact::TrainingObservableQuarter2, Fact::Man]) },
        sources: &[Source::new(TRACER, "equity, all by sex, age, area and disability")],
        by: &[],
        from: REGISTER,
    }
    /// Employment after exit parity of persons with and without disability.
    TRAINING_EMPLOYMENT_PARITY_DISABILITY {
        id: "training_employment_parity_disability",
        name: "Employment after exit parity of persons with and without disability",
        definition: "The rate of training_employment_rate_quarter_2 of persons with disability divided by that of persons without; 1 is parity, and below 1 persons with disability come off worse. The difference in percentage points is a contrast of a table.",
        unit: Unit::Ratio,
        universe: "base of training_employment_rate_quarter_2",
        formula: Formula::ShareRatio { of: Scope::of(&[Fact::TrainingEmployedQuarter2]), high: Scope::of(&[Fact::TrainingObservableQuarter2, Fact::WithDisability]), low: Scope::of(&[Fact::TrainingObservableQuarter2]).but(&[Fact::WithDisability]) },
        sources: &[Source::new(TRACER, "equity, all by sex, age, area and disability")],
        by: &[],
        from: REGISTER,
    }
    /// Employment after exit parity of rural and urban people.
    TRAINING_EMPLOYMENT_PARITY_AREA {
        id: "training_employment_parity_area",
        name: "Employment after exit parity of rural and urban people",
        definition: "The rate of training_employment_rate_quarter_2 of rural people divided by that of urban people; 1 is parity, and below 1 rural people come off worse. The difference in percentage points is a contrast of a table.",
        unit: Unit::Ratio,
        universe: "base of training_employment_rate_quarter_2",
        formula: Formula::ShareRatio { of: Scope::of(&[Fact::TrainingEmployedQuarter2]), high: Scope::of(&[Fact::TrainingObservableQuarter2, Fact::Rural]), low: Scope::of(&[Fact::TrainingObservableQuarter2]).but(&[Fact::Rural]) },
        sources: &[Source::new(TRACER, "equity, all by sex, age, area and disability")],
        by: &[],
        from: REGISTER,
    }
    /// Employment after exit parity of young people and adults.
    TRAINING_EMPLOYMENT_PARITY_AGE {
        id: "training_employment_parity_age",
        name: "Employment after exit parity of young people and adults",
        definition: "The rate of training_employment_rate_quarter_2 of people aged 15 to 24 divided by that of people aged 25 or older; 1 is parity, and below 1 people aged 15 to 24 come off worse. The difference in percentage points is a contrast of a table.",
        unit: Unit::Ratio,
        universe: "base of training_employment_rate_quarter_2",
        formula: Formula::ShareRatio { of: Scope::of(&[Fact::TrainingEmployedQuarter2]), high: Scope::of(&[Fact::TrainingObservableQuarter2, Fact::Youth]), low: Scope::of(&[Fact::TrainingObservableQuarter2, Fact::Adult]) },
        sources: &[Source::new(TRACER, "equity, all by sex, age, area and disability")],
        by: &[],
        from: REGISTER,
    }
    /// Gender gap in median earnings after exit.
    TRAINING_EARNINGS_GAP {
        id: "training_earnings_gap",
        name: "Gender gap in median earnings after exit",
        definition: "How far the median earnings of women in the second quarter after that of the exit are below those of men, as a percentage of men's, over exiters employed with earnings above 0. Hours are not known, so it is no gap of hourly pay.",
        unit: Unit::Percent,
        universe: "exiters employed in the second quarter, with earnings",
        formula: Formula::QuantileGap { of: Measure::Quantity(Quantity::TrainingEarningsQuarter2), at: Portion::HALF, reference: Scope::of(&[Fact::TrainingEarnerQuarter2, Fact::Man]), group: Scope::of(&[Fact::TrainingEarnerQuarter2, Fact::Woman]) },
        sources: &[Source::new(TRACER, "equity, all by sex, age, area and disability")],
        by: &[],
        from: REGISTER,
    }
}
