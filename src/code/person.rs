//! Sex, area of residence, marital status, migration and disability.

use super::codes;

codes! {
    /// Sex, as ILOSTAT codes it.
    Sex, "SEX" {
        NotStated = "SEX_X", "not_stated", "Not stated";
        Male = "SEX_M", "male", "Men";
        Female = "SEX_F", "female", "Women";
    }
}

codes! {
    /// Area of residence by the national definition of rural and urban.
    Area, "GEO_COV" {
        NotStated = "GEO_COV_X", "not_stated", "Not stated";
        Rural = "GEO_COV_RUR", "rural", "Rural";
        Urban = "GEO_COV_URB", "urban", "Urban";
    }
}

codes! {
    /// Marital status, as ILOSTAT details it.
    MaritalStatus, "MTS_DETAILS" {
        NotStated = "MTS_DETAILS_X", "not_stated", "Not elsewhere classified";
        Single = "MTS_DETAILS_SGLE", "single", "Single";
        Married = "MTS_DETAILS_MRD", "married", "Married";
        Union = "MTS_DETAILS_UNION", "union", "Union / Cohabiting";
        Widowed = "MTS_DETAILS_WID", "widowed", "Widowed";
        Separated = "MTS_DETAILS_SEP", "separated", "Divorced or legally separated";
    }
}

codes! {
    /// Born in the country or abroad. It says nothing of citizenship.
    PlaceOfBirth, "CBR_BIR" {
        NotStated = "CBR_BIR_X", "not_stated", "Status unknown";
        Native = "CBR_BIR_NATIVE", "native", "Native-born";
        Foreign = "CBR_BIR_FOREIGN", "foreign", "Foreign-born";
    }
}

codes! {
    /// Citizen of the country or not. It says nothing of the place of birth.
    Citizenship, "CCT_CIT" {
        NotStated = "CCT_CIT_X", "not_stated", "Status unknown";
        Citizen = "CCT_CIT_CITIZEN", "citizen", "Citizens";
        NonCitizen = "CCT_CIT_NONCIT", "non_citizen", "Non-citizens";
    }
}

codes! {
    /// Disability status.
    DisabilityStatus, "DSB_STATUS" {
        NotStated = "DSB_STATUS_X", "not_stated", "Not stated";
        With = "DSB_STATUS_DIS", "with_disability", "Persons with disability";
        Without = "DSB_STATUS_NODIS", "without_disability", "Persons without disability";
    }
}

codes! {
    /// How much difficulty there is in one domain (Washington Group short set).
    Difficulty, "WG_DIFFICULTY" {
        NotStated = "X", "not_stated", "Not stated";
        No = "1", "no", "No difficulty";
        Some = "2", "some", "Some difficulty";
        ALot = "3", "a_lot", "A lot of difficulty";
        CannotDo = "4", "cannot_do", "Cannot do at all";
    }
}
