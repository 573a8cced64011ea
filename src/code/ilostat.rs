//! ILOSTAT's classification versions, in which breakdowns are exported.
//!
//! A code is the version and the item, such as `AGE_YTHADULT_Y15-24`. The first part of the version is the type of the
//! classification, `AGE`, which stands in the codes of indicators and names the dimension in SDMX.

/// One version of a classification: its items, of which the first is everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Version {
    /// Its code, such as `AGE_YTHADULT`.
    pub code: &'static str,
    items: &'static str,
    not_stated: &'static str,
}

const fn list(code: &'static str, items: &'static str, not_stated: &'static str) -> Version {
    Version { code, items, not_stated }
}

impl Version {
    /// The version of this code.
    pub fn find(code: &str) -> Option<&'static Self> {
        VERSIONS.iter().find(|version| version.code == code)
    }
    /// The version to which all these codes of items belong.
    pub fn of_items(codes: &[&str]) -> Option<&'static Self> {
        VERSIONS.iter().find(|version| !codes.is_empty() && codes.iter().all(|code| version.has(code)))
    }
    /// The items, without the version, the total first.
    pub fn items(&self) -> impl Iterator<Item = &'static str> {
        self.items.split(' ')
    }
    /// The code of everybody, which may be that of an item: people of 15 and over in `AGE_YTHADULT`.
    pub fn total(&self) -> String {
        format!("{}_{}", self.code, self.items().next().unwrap_or_default())
    }
    /// The code of those who did not state it; `None` where ILOSTAT has none.
    pub fn not_stated(&self) -> Option<String> {
        (!self.not_stated.is_empty()).then(|| format!("{}_{}", self.code, self.not_stated))
    }
    /// Whether it has this code, such as `AGE_YTHADULT_Y15-24`.
    pub fn has(&self, code: &str) -> bool {
        let item = code.strip_prefix(self.code).and_then(|rest| rest.strip_prefix('_'));
        item.is_some_and(|item| self.items().any(|known| known == item))
    }
}

/// The types of classification in the order in which they stand in the codes of indicators; others follow.
pub static CLASSIFICATIONS: &[&str] = &[
    "SEX", "AGE", "EDU", "DUR", "INJ", "HOW", "STE", "ECO", "EC2", "OCU", "OC2", "INS", "JOB", "LMS", "STU", "CAT",
    "CLA", "DSB", "GEO", "MTS", "CBR", "CCT", "MIG", "MJH", "TRA", "IFL",
];

/// The versions in which people and jobs are classified.
///
/// # References
/// - ILOSTAT dictionary (2019), classification versions and items.
/// - `SEX_O` "other": ILOSTAT's SDMX code list of sex, which is newer.
pub static VERSIONS: &[Version] = &[
    list("SEX", "T M F O", ""),
    list(
        "AGE_5YRBANDS",
        "TOTAL Y00-04 Y05-09 Y10-14 Y15-19 Y20-24 Y25-29 Y30-34 Y35-39 Y40-44 Y45-49 Y50-54 Y55-59 Y60-64 \
         YGE65",
        "",
    ),
    list("AGE_10YRBANDS", "TOTAL YLT15 Y15-24 Y25-34 Y35-44 Y45-54 Y55-64 YGE65", ""),
    list("AGE_AGGREGATE", "TOTAL YLT15 Y15-24 Y25-54 Y55-64 YGE65", ""),
    list("AGE_YTHADULT", "YGE15 Y15-64 Y15-24 YGE25", ""),
    list("AGE_YTHBANDS", "Y15-29 Y15-19 Y20-24 Y25-29", ""),
    list("AGE_CLDVERSION", "Y5T17 Y5T14 Y15T17 Y10T14 Y10T17 Y0-4 Y5-11 Y12-14", ""),
    list("EDU_AGGREGATE", "TOTAL LTB BAS INT ADV X", "X"),
    list("EDU_ISCED11", "TOTAL X 0 1 2 3 4 5 6 7 8 9", "9"),
    list("EDU_ISCED97", "TOTAL X 0 1 2 3 4 5 5A 5B 6 UNK", "UNK"),
    list("EDU_SKILL", "TOTAL UNDER MATCH OVER UNK", "UNK"),
    list("DUR_AGGREGATE", "TOTAL MLT6 MGE6LT12 MLT12 MGE12 X", "X"),
    list("DUR_DETAILS", "TOTAL MLT1 MGE1LT3 MLT3 MGE3LT6 MGE6LT12 MGE12LT24 MGE24 X", "X"),
    list("INJ_INCAPACITY", "TOTAL PRM TMP", ""),
    list(
        "HOW_BANDS",
        "TOTAL H00 H01-13 H01-14 H14-21 H15-24 H15-29 HLT25 H22-27 H25-34 H28-42 H30-34 H35-39 H40-48 \
         HGE40 H49-59 HGE43 HGE49 HGE50 HGE60 VARY X",
        "X",
    ),
    list("STE_AGGREGATE", "TOTAL EES SLF X", "X"),
    list("STE_ICSE93", "TOTAL 1 2 3 4 5 6", "6"),
    list(
        "STE_IFLVERSION",
        "EMP TOTAL EES IEESFS IEESIS IEESHH ENT CFW CFWFS CFWIS PGEOFU OUW FE FEES FEESFS FEESIS FEESHH FENT",
        "",
    ),
    list("ECO_SECTOR", "TOTAL AGR NAG IND SER X", "X"),
    list("ECO_AGGREGATE", "TOTAL AGR MIN MAN MANEL CON MEL MKT PUB X", "X"),
    list("ECO_AGNAG", "TOTAL AGR NAG", ""),
    list("ECO_DETAILS", "TOTAL A B C DE F G HJ I K LMN O P Q RSTU", ""),
    list(
        "ECO_ISIC4",
        "TOTAL A A_01 A_03 B C C_10 C_11 C_13 C_14 C_21 C_31 D E E_36 F F_41 G G_46 G_47 H H_49 I I_55 \
         I_56 J J_61 K K_64 K_65 L M N N_78 O P Q Q_86 R S T U X",
        "X",
    ),
    list("ECO_ISIC3", "TOTAL A B C D E F G H I J K L M N O P Q X", "X"),
    list(
        "EC2_ISIC4",
        "TOTAL A01 A02 A03 B05 B06 B07 B08 B09 C10 C11 C12 C13 C14 C15 C16 C17 C18 C19 C20 C21 C22 C23 \
         C24 C25 C26 C27 C28 C29 C30 C31 C32 C33 D35 E36 E37 E38 E39 F41 F42 F43 G45 G46 G47 H49 H50 H51 \
         H52 H53 I55 I56 J58 J59 J60 J61 J62 J63 K64 K65 K66 L68 M69 M70 M71 M72 M73 M74 M75 N77 N78 N79 \
         N80 N81 N82 O84 P85 Q86 Q87 Q88 R90 R91 R92 R93 S94 S95 S96 T97 T98 U99 X",
        "X",
    ),
    list("OCU_SKILL", "TOTAL L3-4 L2 L1 X", "X"),
    list(
        "OCU_ISCO08",
        "TOTAL 1 1_11 1_12 1_14 2 2_22 2_23 2_25 3 3_32 3_33 4 4_41 4_42 5 5_51 5_52 6 6_61 6_63 7 7_71 \
         7_74 8 8_81 8_83 9 9_91 9_92 9_93 0 X",
        "X",
    ),
    list("OCU_ISCO88", "TOTAL 1 1_11 1_13 2 2_23 3 4 5 6 7 8 9 0 X", "X"),
    list(
        "OC2_ISCO08",
        "TOTAL 01 02 03 11 12 13 14 21 22 23 24 25 26 31 32 33 34 35 41 42 43 44 51 52 53 54 61 62 63 71 \
         72 73 74 75 81 82 83 91 92 93 94 95 96 X",
        "X",
    ),
    list("INS_SECTOR", "TOTAL PUB PRI", ""),
    list("JOB_TIME", "TOTAL PART FULL X", "X"),
    list("JOB_CONTRACT", "TOTAL PERM TEMP X", "X"),
    list("LMS_STATUS", "TOTAL EAP EMP UNE EIP X", "X"),
    list("STU_STATUS", "TOTAL STU NSTD X", "X"),
    list("DSB_STATUS", "TOTAL DIS NODIS", ""),
    list("GEO_COV", "NAT RUR URB X", "X"),
    list("MTS_AGGREGATE", "TOTAL 1 2 X", "X"),
    list("MTS_DETAILS", "TOTAL SGLE MRD UNION WID SEP X", "X"),
    list("CBR_BIR", "TOTAL NATIVE FOREIGN X", "X"),
    list("CCT_CIT", "TOTAL CITIZEN NONCIT X", "X"),
    list("MIG_STATUS", "TOTAL MIGRANT NONMIG MIGRANTEU MIGRANTNOTEU X", "X"),
    list("MJH_AGGREGATE", "TOTAL ONE MULTI", ""),
    list("TRA_STAGE", "TOTAL 1 2 3 4", ""),
    list("TRA_FORMS", "TOTAL 1 2 3 4 5 6 7 8 9", ""),
    list("IFL_NATURE", "TOTAL INFORMAL FORMAL", ""),
    list("IFL_PROD", "TOTAL INFORMAL FORMAL HOUSEHOLD", ""),
    list("CAT_UNE", "TOTAL PRE FJS UNK", "UNK"),
    list("CLA_ECOCLA", "TOTAL USDLT2 USDGE2LT3 USDGE3 USDGE3LT5 USDGE5", ""),
];
