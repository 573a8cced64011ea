//! Combining work, family and personal life: unusual hours, and work beside care.

use super::{Element, indicators, listed};

indicators! {
    Element::FamilyLife;
}

listed! {
    Element::FamilyLife;
}
