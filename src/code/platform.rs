//! What people do through digital platforms. No classification of ILOSTAT: the list is our own.

use super::codes;

codes! {
    /// The main activity through digital platforms or apps.
    PlatformActivity, "PLATFORM_ACTIVITY" {
        NotStated = "PLATFORM_ACTIVITY_X", "not_stated", "Not stated";
        Transport = "PLATFORM_ACTIVITY_1", "transport", "Transport of persons";
        Delivery = "PLATFORM_ACTIVITY_2", "delivery", "Delivery of food and goods";
        OnSite = "PLATFORM_ACTIVITY_3", "on_site", "Other services on site, such as cleaning, care, repair and teaching";
        Online = "PLATFORM_ACTIVITY_4", "online", "Services online, such as translating, programming, data and content";
        RentingWithService = "PLATFORM_ACTIVITY_5", "renting_with_service", "Renting out with a service";
        RentingWithoutService = "PLATFORM_ACTIVITY_6", "renting_without_service", "Renting out without a service";
        SellingOwnGoods = "PLATFORM_ACTIVITY_7", "selling_own_goods", "Selling own goods";
        Other = "PLATFORM_ACTIVITY_9", "other", "Other";
    }
}

impl PlatformActivity {
    /// Whether it is work, which selling own goods and renting out without a service are not.
    pub const fn is_work(self) -> Option<bool> {
        match self {
            Self::NotStated => None,
            Self::RentingWithoutService | Self::SellingOwnGoods => Some(false),
            _ => Some(true),
        }
    }
}
