//! Digital inclusion: use of the Internet, mobile telephones, and skills, each activity for itself.
//!
//! Who was asked is the scope of a survey; people of whom nothing is known are in no base.

use super::context::SDG;
use super::{Element, Formula, Scope, Source, Unit, indicators};
use crate::derive::Fact;

indicators! {
    Element::Context;
    /// Share of people who use the Internet.
    INTERNET_USE_RATE {
        id: "internet_use_rate",
        name: "Share of people who use the Internet",
        definition: "People who used the Internet from any location in the last three months as a percentage of the people who were asked. Who was asked, often people from some age on, is the scope of the survey.",
        unit: Unit::Percent,
        universe: "people who were asked",
        formula: Formula::Share { of: Scope::of(&[Fact::UsedInternet]), among: Scope::EVERYONE },
        sources: &[Source::new(SDG, "17.8.1")],
        ilostat: None,
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
        ilostat: None,
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
        ilostat: None,
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
        ilostat: None,
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
        ilostat: None,
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
        ilostat: None,
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
        ilostat: None,
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
        ilostat: None,
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
        ilostat: None,
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
        ilostat: None,
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
        ilostat: None,
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
        ilostat: None,
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
        ilostat: None,
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
        ilostat: None,
        sdg: None,
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
        ilostat: None,
        sdg: None,
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
        ilostat: None,
        sdg: None,
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
        ilostat: None,
        sdg: None,
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
        ilostat: None,
        sdg: None,
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
        ilostat: None,
        sdg: None,
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
        ilostat: None,
        sdg: None,
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
        ilostat: None,
        sdg: None,
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
        ilostat: None,
        sdg: None,
    }
}
