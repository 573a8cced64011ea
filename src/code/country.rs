//! Countries and territories.

/// The 249 countries and territories with a code of three letters.
///
/// # References
/// ISO 3166-1, alpha-3 codes.
static ALPHA_3: &str = "\
ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM \
BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR \
CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB \
GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA \
JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA \
MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR \
NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS \
SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON \
TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE";

/// Whether it is the code of a country or territory, such as `CHL`.
pub fn is_country(code: &str) -> bool {
    code.len() == 3 && countries().any(|known| known == code)
}

/// The codes, in alphabetical order.
pub fn countries() -> impl Iterator<Item = &'static str> {
    ALPHA_3.split(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_249_codes_of_three_letters_in_order() {
        assert_eq!(countries().count(), 249);
        assert!(countries().all(|code| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())));
        assert!(countries().zip(countries().skip(1)).all(|(one, next)| one < next));
        for (code, known) in
            [("CHL", true), ("USA", true), ("ARG", true), ("CL", false), ("chl", false), ("XXX", false)]
        {
            assert_eq!(is_country(code), known, "{code}");
        }
    }
}
