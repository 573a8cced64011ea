//! What is told of the unit somebody works in: the answers from which the ILO derives informality.

use super::codes;

codes! {
    /// The kind of unit that the main job is in.
    EnterpriseType, "ENTERPRISE_TYPE" {
        NotStated = "X", "not_stated", "Not stated";
        Government = "1", "government", "Government or a public enterprise";
        Corporation = "2", "corporation", "A corporation, separate from its owners";
        NonProfit = "3", "non_profit", "A non-profit institution or non-governmental organisation";
        International = "4", "international", "An international organisation or an embassy";
        Unincorporated = "5", "unincorporated", "A farm or private business that is no corporation";
        Household = "6", "household", "A private household";
        Other = "7", "other", "Another kind of unit";
    }
}

codes! {
    /// What accounts the unit keeps.
    Bookkeeping, "BOOKKEEPING" {
        NotStated = "X", "not_stated", "Not stated";
        Complete = "1", "complete", "Complete accounts, for the government or for taxes";
        Simplified = "2", "simplified", "Simplified accounts, or for personal use";
        NoAccounts = "3", "no_accounts", "No accounts";
        NotKnown = "4", "not_known", "Does not know";
    }
}

codes! {
    /// Whether the unit is registered with a national authority.
    Registration, "REGISTRATION" {
        NotStated = "X", "not_stated", "Not stated";
        Registered = "1", "registered", "Registered";
        NotRegistered = "2", "not_registered", "Not registered";
        NotKnown = "3", "not_known", "Does not know";
    }
}

codes! {
    /// Where the work of the main job is done.
    Workplace, "WORKPLACE" {
        NotStated = "X", "not_stated", "Not stated";
        Premises = "1", "premises", "In fixed and visible premises of a business";
        OwnHome = "2", "own_home", "In the own home";
        ClientPlace = "3", "client_place", "At the home or place of a client or employer";
        Street = "4", "street", "In a street, at a market stall or in a vehicle";
        NoFixedPlace = "5", "no_fixed_place", "At no fixed place";
        Other = "6", "other", "Elsewhere";
    }
}
