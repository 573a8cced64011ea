//! Sex and area of residence.

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
