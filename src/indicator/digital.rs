//! Digital transition: who works in occupations that are exposed to generative artificial intelligence, and digital
//! inclusion: use of the Internet, mobile telephones, and skills, each activity for itself.

use super::context::SDG;
use super::{Element, Formula, Measure, Scope, Source, Unit, indicators, listed};
use crate::derive::{Fact, Quantity};

const ILO_2023: &str = "Gmyrek, Berg and Bescond (2023), ILO Working Paper 96";
const ILO_2025: &str = "Gmyrek and others (2025), ILO Working Paper 140";
const EMPLOYED: Scope = Scope::of(&[Fact::Employed]);

indicators! {
    Element::Digital;
    /// Employment exposed to generative AI.
    GENAI_EXPOSED_SHARE {
        id: "genai_exposed_share",
        name: "Employment exposed to generative AI",
        definition: "Employed people whose occupation is of exposure gradient 1, 2, 3 or 4 by the ILO index of 2025, as a percentage of employed people whose occupation has a label. Exposure is what models could do of the tasks; it is neither adoption nor a number of jobs lost.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiExposed]), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment of exposure gradient 1.
    GENAI_GRADIENT_1_SHARE {
        id: "genai_gradient_1_share",
        name: "Employment of generative AI exposure gradient 1",
        definition: "Employed people whose occupation is of exposure gradient 1, low average exposure of very different tasks, by the ILO index of 2025, as a percentage of employed people whose occupation has a label. Never add or compare it with the potentials of the index of 2023.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiGradient1]), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment of exposure gradient 2.
    GENAI_GRADIENT_2_SHARE {
        id: "genai_gradient_2_share",
        name: "Employment of generative AI exposure gradient 2",
        definition: "Employed people whose occupation is of exposure gradient 2, moderate exposure of some tasks, by the ILO index of 2025, as a percentage of employed people whose occupation has a label. Never add or compare it with the potentials of the index of 2023.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiGradient2]), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment of exposure gradient 3.
    GENAI_GRADIENT_3_SHARE {
        id: "genai_gradient_3_share",
        name: "Employment of generative AI exposure gradient 3",
        definition: "Employed people whose occupation is of exposure gradient 3, significant exposure of many tasks, by the ILO index of 2025, as a percentage of employed people whose occupation has a label. Never add or compare it with the potentials of the index of 2023.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiGradient3]), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment of exposure gradient 4.
    GENAI_GRADIENT_4_SHARE {
        id: "genai_gradient_4_share",
        name: "Employment of generative AI exposure gradient 4",
        definition: "Employed people whose occupation is of exposure gradient 4, high exposure of most tasks, by the ILO index of 2025, as a percentage of employed people whose occupation has a label. Never add or compare it with the potentials of the index of 2023.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiGradient4]), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment with minimal exposure.
    GENAI_MINIMAL_SHARE {
        id: "genai_minimal_share",
        name: "Employment with minimal exposure to generative AI",
        definition: "Employed people whose occupation has minimal exposure, isolated tasks only, by the ILO index of 2025, as a percentage of employed people whose occupation has a label. It is not part of the exposed share.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiMinimal]), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment that is not exposed.
    GENAI_NOT_EXPOSED_SHARE {
        id: "genai_not_exposed_share",
        name: "Employment not exposed to generative AI",
        definition: "Employed people whose occupation is not exposed by the ILO index of 2025, as a percentage of employed people whose occupation has a label. Occupations without scores, such as armed forces, are left out and reported as missing, not counted here.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiNotExposed]), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "section 3, gradients")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment with automation potential, index of 2023.
    GENAI_AUTOMATION_SHARE_2023 {
        id: "genai_automation_share_2023",
        name: "Employment with automation potential (index of 2023)",
        definition: "Employed people whose occupation has automation potential by the ILO index of 2023, a high mean and a small spread of scores, as a percentage of employed people whose occupation has a label. The index of 2025 replaced it; the two are different series.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiAutomation2023]), among: EMPLOYED },
        sources: &[Source::new(ILO_2023, "section 3")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment with augmentation potential, index of 2023.
    GENAI_AUGMENTATION_SHARE_2023 {
        id: "genai_augmentation_share_2023",
        name: "Employment with augmentation potential (index of 2023)",
        definition: "Employed people whose occupation has augmentation potential by the ILO index of 2023, a low mean and a wide spread of scores, as a percentage of employed people whose occupation has a label. The index of 2025 replaced it; the two are different series.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: Scope::of(&[Fact::GenAiAugmentation2023]), among: EMPLOYED },
        sources: &[Source::new(ILO_2023, "section 3")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Mean exposure score.
    GENAI_MEAN_SCORE {
        id: "genai_mean_score",
        name: "Mean score of exposure to generative AI",
        definition: "Mean of the ILO's exposure score of 2025, from 0 to 1, over employed people whose occupation has one. Codes of fewer than four digits have the mean of their unit groups with equal weight, so it is the fallback where labels need four digits; a mean score has no gradient.",
        unit: Unit::Index,
        universe: "employed people",
        formula: Formula::Mean { of: Measure::Quantity(Quantity::GenAiScore), among: EMPLOYED },
        sources: &[Source::new(ILO_2025, "occupation scores")],
        by: &["sex", "age_youth_adult", "industry_sector"],
    }
    /// Employment whose occupation does not map uniquely to ISCO-08.
    OCCUPATION_AMBIGUOUS_SHARE {
        id: "occupation_ambiguous_share",
        name: "Employment whose occupation does not map uniquely to ISCO-08",
        definition: "Employed people whose code of occupation, told in ISCO-88 or SOC, does not lead to one unit group of ISCO-08, as a percentage of employed people who told one. Codes of fewer digits count too. Split by occupation_mapping, employment shows how far the codes lead.",
        unit: Unit::Percent,
        universe: "employed people",
        formula: Formula::Share { of: EMPLOYED.but(&[Fact::OccupationUnique]), among: EMPLOYED },
        sources: &[Source::new("ILO, correspondence of ISCO-08 to ISCO-88", "all pairs")],
    }
    /// Share of people who use the Internet.
    INTERNET_USE_RATE {
        id: "internet_use_rate",
        name: "Share of people who use the Internet",
        definition: "People who used the Internet from any location in the last three months as a percentage of the people who were asked. Who was asked, often people from some age on, is the scope of the survey.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::UsedInternet]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "17.8.1")],
        sdg: Some("17.8.1"),
    }
    /// Share of people who own a mobile telephone.
    MOBILE_OWNERSHIP_RATE {
        id: "mobile_ownership_rate",
        name: "Share of people who own a mobile telephone",
        definition: "People who have a mobile telephone for personal use with a SIM card active in the last three months, as a percentage of the people who were asked. A telephone of the employer counts where it may be used privately; a SIM card alone does not.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::OwnsMobilePhone]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "5.b.1")],
        sdg: Some("5.b.1"),
    }
    /// Digital skill: copying or moving content by copy and paste.
    ICT_COPY_PASTE_RATE {
        id: "ict_copy_paste_rate",
        name: "Digital skill: copying or moving content by copy and paste",
        definition: "People who did this on any device in the last three months, copying or moving content by copy and paste, as a percentage of the people who were asked. It is one of eleven shares since 2020 and not a composite; the older series asked about computers only.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::IctCopyPaste]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1")],
        sdg: Some("4.4.1"),
    }
    /// Digital skill: sending messages with attached files.
    ICT_ATTACHMENT_RATE {
        id: "ict_attachment_rate",
        name: "Digital skill: sending messages with attached files",
        definition: "People who did this on any device in the last three months, sending messages with attached files, as a percentage of the people who were asked. It is one of eleven shares since 2020 and not a composite; the older series asked about computers only.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::IctAttachment]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1")],
        sdg: Some("4.4.1"),
    }
    /// Digital skill: using basic arithmetic in a spreadsheet.
    ICT_SPREADSHEET_RATE {
        id: "ict_spreadsheet_rate",
        name: "Digital skill: using basic arithmetic in a spreadsheet",
        definition: "People who did this on any device in the last three months, using basic arithmetic in a spreadsheet, as a percentage of the people who were asked. It is one of eleven shares since 2020 and not a composite; the older series asked about computers only.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::IctSpreadsheet]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1")],
        sdg: Some("4.4.1"),
    }
    /// Digital skill: connecting or installing devices.
    ICT_CONNECT_DEVICE_RATE {
        id: "ict_connect_device_rate",
        name: "Digital skill: connecting or installing devices",
        definition: "People who did this on any device in the last three months, connecting or installing devices, as a percentage of the people who were asked. It is one of eleven shares since 2020 and not a composite; the older series asked about computers only.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::IctConnectDevice]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1")],
        sdg: Some("4.4.1"),
    }
    /// Digital skill: finding, downloading, installing and configuring software or apps.
    ICT_INSTALL_SOFTWARE_RATE {
        id: "ict_install_software_rate",
        name: "Digital skill: finding, downloading, installing and configuring software or apps",
        definition: "People who did this on any device in the last three months, finding, downloading, installing and configuring software or apps, as a percentage of the people who were asked. It is one of eleven shares since 2020 and not a composite; the older series asked about computers only.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::IctInstallSoftware]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1")],
        sdg: Some("4.4.1"),
    }
    /// Digital skill: making electronic presentations.
    ICT_PRESENTATION_RATE {
        id: "ict_presentation_rate",
        name: "Digital skill: making electronic presentations",
        definition: "People who did this on any device in the last three months, making electronic presentations, as a percentage of the people who were asked. It is one of eleven shares since 2020 and not a composite; the older series asked about computers only.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::IctPresentation]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1")],
        sdg: Some("4.4.1"),
    }
    /// Digital skill: transferring files or apps between devices.
    ICT_TRANSFER_RATE {
        id: "ict_transfer_rate",
        name: "Digital skill: transferring files or apps between devices",
        definition: "People who did this on any device in the last three months, transferring files or apps between devices, as a percentage of the people who were asked. It is one of eleven shares since 2020 and not a composite; the older series asked about computers only.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::IctTransfer]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1")],
        sdg: Some("4.4.1"),
    }
    /// Digital skill: setting up security measures.
    ICT_SECURITY_RATE {
        id: "ict_security_rate",
        name: "Digital skill: setting up security measures",
        definition: "People who did this on any device in the last three months, setting up security measures, as a percentage of the people who were asked. It is one of eleven shares since 2020 and not a composite; the older series asked about computers only.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::IctSecurity]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1")],
        sdg: Some("4.4.1"),
    }
    /// Digital skill: changing privacy settings.
    ICT_PRIVACY_RATE {
        id: "ict_privacy_rate",
        name: "Digital skill: changing privacy settings",
        definition: "People who did this on any device in the last three months, changing privacy settings, as a percentage of the people who were asked. It is one of eleven shares since 2020 and not a composite; the older series asked about computers only.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::IctPrivacy]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1")],
        sdg: Some("4.4.1"),
    }
    /// Digital skill: checking whether information found online is reliable.
    ICT_VERIFY_RATE {
        id: "ict_verify_rate",
        name: "Digital skill: checking whether information found online is reliable",
        definition: "People who did this on any device in the last three months, checking whether information found online is reliable, as a percentage of the people who were asked. It is one of eleven shares since 2020 and not a composite; the older series asked about computers only.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::IctVerify]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1")],
        sdg: Some("4.4.1"),
    }
    /// Digital skill: programming or coding.
    ICT_PROGRAM_RATE {
        id: "ict_program_rate",
        name: "Digital skill: programming or coding",
        definition: "People who did this on any device in the last three months, programming or coding, as a percentage of the people who were asked. It is one of eleven shares since 2020 and not a composite; the older series asked about computers only.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::IctProgram]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1")],
        sdg: Some("4.4.1"),
    }
    /// Computer skill before 2020: copying or moving a file or folder.
    COMPUTER_COPY_FILE_RATE {
        id: "computer_copy_file_rate",
        name: "Computer skill before 2020: copying or moving a file or folder",
        definition: "People who did this on a computer in the last three months, copying or moving a file or folder, as a percentage of the people who were asked. The series ends in 2020 and is never chained with that of any device.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::ComputerCopyFile]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1, nine skills before 2020")],
    }
    /// Computer skill before 2020: using copy and paste in a document.
    COMPUTER_COPY_PASTE_RATE {
        id: "computer_copy_paste_rate",
        name: "Computer skill before 2020: using copy and paste in a document",
        definition: "People who did this on a computer in the last three months, using copy and paste in a document, as a percentage of the people who were asked. The series ends in 2020 and is never chained with that of any device.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::ComputerCopyPaste]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1, nine skills before 2020")],
    }
    /// Computer skill before 2020: sending e-mails with attached files.
    COMPUTER_ATTACHMENT_RATE {
        id: "computer_attachment_rate",
        name: "Computer skill before 2020: sending e-mails with attached files",
        definition: "People who did this on a computer in the last three months, sending e-mails with attached files, as a percentage of the people who were asked. The series ends in 2020 and is never chained with that of any device.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::ComputerAttachment]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1, nine skills before 2020")],
    }
    /// Computer skill before 2020: using basic arithmetic in a spreadsheet.
    COMPUTER_SPREADSHEET_RATE {
        id: "computer_spreadsheet_rate",
        name: "Computer skill before 2020: using basic arithmetic in a spreadsheet",
        definition: "People who did this on a computer in the last three months, using basic arithmetic in a spreadsheet, as a percentage of the people who were asked. The series ends in 2020 and is never chained with that of any device.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::ComputerSpreadsheet]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1, nine skills before 2020")],
    }
    /// Computer skill before 2020: connecting and installing new devices.
    COMPUTER_CONNECT_DEVICE_RATE {
        id: "computer_connect_device_rate",
        name: "Computer skill before 2020: connecting and installing new devices",
        definition: "People who did this on a computer in the last three months, connecting and installing new devices, as a percentage of the people who were asked. The series ends in 2020 and is never chained with that of any device.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::ComputerConnectDevice]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1, nine skills before 2020")],
    }
    /// Computer skill before 2020: finding, downloading, installing and configuring software.
    COMPUTER_INSTALL_SOFTWARE_RATE {
        id: "computer_install_software_rate",
        name: "Computer skill before 2020: finding, downloading, installing and configuring software",
        definition: "People who did this on a computer in the last three months, finding, downloading, installing and configuring software, as a percentage of the people who were asked. The series ends in 2020 and is never chained with that of any device.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::ComputerInstallSoftware]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1, nine skills before 2020")],
    }
    /// Computer skill before 2020: making presentations with presentation software.
    COMPUTER_PRESENTATION_RATE {
        id: "computer_presentation_rate",
        name: "Computer skill before 2020: making presentations with presentation software",
        definition: "People who did this on a computer in the last three months, making presentations with presentation software, as a percentage of the people who were asked. The series ends in 2020 and is never chained with that of any device.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::ComputerPresentation]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1, nine skills before 2020")],
    }
    /// Computer skill before 2020: transferring files between a computer and other devices.
    COMPUTER_TRANSFER_RATE {
        id: "computer_transfer_rate",
        name: "Computer skill before 2020: transferring files between a computer and other devices",
        definition: "People who did this on a computer in the last three months, transferring files between a computer and other devices, as a percentage of the people who were asked. The series ends in 2020 and is never chained with that of any device.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::ComputerTransfer]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1, nine skills before 2020")],
    }
    /// Computer skill before 2020: writing a computer program.
    COMPUTER_PROGRAM_RATE {
        id: "computer_program_rate",
        name: "Computer skill before 2020: writing a computer program",
        definition: "People who did this on a computer in the last three months, writing a computer program, as a percentage of the people who were asked. The series ends in 2020 and is never chained with that of any device.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::ComputerProgram]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "4.4.1, nine skills before 2020")],
    }
}

listed! {
    Element::Digital;
}
