//! The legal framework: what the law says, listed beside the statistics and never computed.
//!
//! The titles are from memory of the ILO's Decent Work manual (2nd version, 2013), which was not at hand when they
//! were written.

use super::context::MANUAL;
use super::{Element, Kind, Listed, Listing, Origin, Source};

/// Makes a static table of the indicators of the legal framework: code, element, id, title and what it is about.
macro_rules! legal {
    ($($code:literal $element:ident $id:literal, $title:literal, $about:literal;)*) => {
        pub(super) static LISTED: &[&Listed] = &[$(&Listed {
            id: $id,
            name: concat!($title, " (law)"),
            definition: $about,
            element: Element::$element,
            unit: "none",
            universe: "the law and how it is applied",
            kind: Kind::Descriptive,
            sources: const { &[Source::new(MANUAL, concat!($code, ", title from memory"))] },
            ilostat: None,
            sdg: None,
            listing: Listing { also: &[$code], by: &[], from: &[Origin::Documents], ..Listing::NONE },
        }),*];
    };
}

legal! {
    "L1" Opportunity "full_employment_policy", "Government commitment to full employment", "Whether and how the state is bound to a policy of full, productive and freely chosen employment.";
    "L2" Opportunity "unemployment_insurance", "Unemployment insurance", "Who is insured against the loss of work by law, for how long, and at what part of the earnings.";
    "L3" Earnings "statutory_minimum_wage", "Statutory minimum wage", "How the law fixes minimum wages, for whom, and how often they are revised.";
    "L4" WorkingTime "maximum_hours_of_work", "Maximum hours of work", "The limits of the law on daily and weekly hours, overtime included, and whom they bind.";
    "L5" WorkingTime "paid_annual_leave_law", "Paid annual leave", "How many days of paid leave a year the law grants, and to whom.";
    "L6" FamilyLife "maternity_leave", "Maternity leave", "How many weeks of maternity leave the law grants, at what benefit, and who pays it.";
    "L7" FamilyLife "parental_leave", "Parental leave", "What leave the law grants to mothers and fathers beyond maternity, and at what benefit.";
    "L8" Abolition "child_labour_law", "Child labour", "The minimum ages of work and of hazardous work by law, and what is forbidden.";
    "L9" Abolition "forced_labour_law", "Forced labour", "How the law forbids and punishes forced labour and trafficking.";
    "L10" Stability "termination_of_employment", "Termination of employment", "On what grounds, with what notice and at what compensation a contract may be ended by law.";
    "L11" Equality "equal_opportunity_law", "Equal opportunity and treatment", "Which grounds of discrimination the law forbids, and what remedies it gives.";
    "L12" Equality "equal_remuneration_law", "Equal remuneration for work of equal value", "Whether the law grants men and women equal pay for work of equal value.";
    "L13" Safety "employment_injury_benefits", "Employment injury benefits", "What the law grants to those injured at work and their survivors, and who is protected.";
    "L14" Safety "labour_inspection_law", "Occupational safety and health labour inspection", "The mandate, the powers and the reach of labour inspection in safety and health.";
    "L15" SocialSecurity "old_age_pension_law", "Old-age social security or pension", "From what age, after what contributions and at what level the law grants a pension, public or private.";
    "L16" SocialSecurity "sickness_benefits_law", "Incapacity for work due to sickness", "What paid sick leave and sickness benefits the law grants, to whom and for how long.";
    "L17" SocialSecurity "invalidity_benefits_law", "Incapacity for work due to invalidity", "What the law grants to those who can no longer work because of invalidity.";
    "L18" SocialDialogue "freedom_of_association_law", "Freedom of association and the right to organise", "Who may form and join organisations of workers and employers by law, and who may not.";
    "L19" SocialDialogue "collective_bargaining_law", "Collective bargaining right", "Who may bargain collectively by law, on what, and to what effect.";
    "L20" SocialDialogue "tripartite_consultations", "Tripartite consultations", "Whether government, employers and workers consult each other by law, and on what.";
    "L21" Context "labour_administration", "Labour administration", "Which authority is charged with labour policy, and what it has to do so.";
}
