//! Labour force status, status in employment and institutional sector.

use super::codes;

codes! {
    /// Labour force status.
    LabourForceStatus, "LMS_STATUS" {
        NotStated = "LMS_STATUS_X", "not_stated", "Not stated";
        Employed = "LMS_STATUS_EMP", "employed", "Employed";
        Unemployed = "LMS_STATUS_UNE", "unemployed", "Unemployed";
        Outside = "LMS_STATUS_EIP", "outside", "Outside the labour force";
    }
}

codes! {
    /// International Classification of Status in Employment, 1993.
    Icse93, "ICSE-93" {
        NotStated = "STE_ICSE93_6", "not_stated", "Not classifiable";
        Employee = "STE_ICSE93_1", "employee", "Employees";
        Employer = "STE_ICSE93_2", "employer", "Employers";
        OwnAccount = "STE_ICSE93_3", "own_account", "Own-account workers";
        CooperativeMember = "STE_ICSE93_4", "cooperative_member", "Members of producers' cooperatives";
        FamilyWorker = "STE_ICSE93_5", "family_worker", "Contributing family workers";
    }
}

codes! {
    /// International Classification of Status in Employment, 2018, detailed categories.
    Icse18, "ICSE-18" {
        NotStated = "99", "not_stated", "Not classifiable";
        CorporationEmployer = "11", "corporation_employer", "Employers in corporations";
        HouseholdEmployer = "12", "household_employer", "Employers in household market enterprises";
        CorporationOwnerOperator = "21", "corporation_owner_operator", "Owner-operators of corporations without employees";
        OwnAccount = "22", "own_account", "Own-account workers in household market enterprises without employees";
        DependentContractor = "30", "dependent_contractor", "Dependent contractors";
        PermanentEmployee = "41", "permanent_employee", "Permanent employees";
        FixedTermEmployee = "42", "fixed_term_employee", "Fixed-term employees";
        CasualEmployee = "43", "casual_employee", "Short-term and casual employees";
        PaidApprentice = "44", "paid_apprentice", "Paid apprentices, trainees and interns";
        FamilyWorker = "51", "family_worker", "Contributing family workers";
        EmployerUnspecified = "19", "employer_unspecified", "Employers, not further classified";
        OwnAccountUnspecified = "29", "own_account_unspecified", "Independent workers without employees, not further classified";
        EmployeeUnspecified = "49", "employee_unspecified", "Employees, not further classified";
    }
}

codes! {
    /// Institutional sector of the main job.
    Sector, "INS_SECTOR" {
        NotStated = "INS_SECTOR_X", "not_stated", "Not stated";
        Public = "INS_SECTOR_PUB", "public", "Public";
        Private = "INS_SECTOR_PRI", "private", "Private";
    }
}
