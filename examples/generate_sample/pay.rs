//! Pay by education, experience and chance.

use super::household::Person;
use super::random::Random;
use super::row::Row;

/// Hourly pay (relative) by level of education, which is the position: ISCED-2011 levels 0 to 8.
const PAY: [i64; 9] = [270, 300, 350, 430, 480, 550, 720, 900, 1100];

pub(super) const UPPER_SECONDARY: usize = 3;

pub(super) const BACHELOR: usize = 6;

/// Pay relative to others of the same education and experience, in thousandths.
const SPREAD: [i64; 20] =
    [450, 550, 620, 680, 730, 780, 830, 870, 920, 970, 1030, 1080, 1140, 1210, 1290, 1380, 1480, 1630, 1830, 2280];

/// Pay of an employee, as people tell it: rounded, and for a month or a week. `factor` is in thousandths.
pub(super) fn pay(random: &mut Random, row: &mut Row, person: &Person, usual: i64, factor: i64, informal: bool) {
    let experience = 760 + (person.age - 15).min(30) * 12;
    let spread = SPREAD[random.below(20) as usize] * random.between(96, 104) / 100;
    // In hundredths an hour.
    let hourly = PAY[person.education] * experience / 1000 * spread / 1000 * factor / 1000;
    let weekly = random.chance(if informal { 380 } else { 90 });
    // A month is 52/12 weeks; hours are in tenths.
    let amount = if weekly { hourly * usual / 1000 } else { hourly * usual * 13 / 3000 };
    let exactly = random.chance(120);
    let step = match amount {
        _ if exactly => 1,
        ..100 => 5,
        100..500 => 10,
        500..1500 => 50,
        _ => 100,
    };
    row.set("earnings", ((amount + step / 2) / step * step).max(step));
    row.set("earnings_period", if weekly { "week" } else { "month" });
}
