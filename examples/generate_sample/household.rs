//! The people of a household and the place they live in.

use super::random::Random;

/// What people of one primary sampling unit share.
pub(super) struct Place {
    pub(super) urban: bool,
    /// How well off the place is, -10 to 10.
    pub(super) level: i64,
}

/// What is known of a person before the interview.
pub(super) struct Person {
    pub(super) woman: bool,
    pub(super) age: i64,
    pub(super) has_small_child: bool,
    pub(super) education: usize,
    pub(super) studies: bool,
}

/// The members of a household: woman or not, age, and whether a child under six is theirs to care for.
pub(super) fn members(random: &mut Random) -> Vec<(bool, i64, bool)> {
    #[derive(Clone, Copy, PartialEq)]
    enum Kind {
        Single,
        Couple,
        Family,
        SingleParent,
        ThreeGenerations,
        Flat,
    }
    use Kind::{Couple, Family, Flat, Single, SingleParent, ThreeGenerations};
    let kind =
        random.among(&[(Single, 15), (Couple, 20), (Family, 41), (SingleParent, 10), (ThreeGenerations, 9), (Flat, 5)]);
    let mut members = Vec::new();
    if kind == Flat {
        for _ in 0..random.between(2, 3) {
            members.push((random.chance(500), random.between(18, 31), false));
        }
        return members;
    }
    let head = match kind {
        Single => random.among(&[(24, 2), (33, 2), (48, 2), (63, 3), (76, 3)]) + random.between(-4, 6),
        Couple => random.among(&[(28, 3), (45, 2), (60, 4), (70, 3)]) + random.between(-4, 7),
        _ => random.between(25, 57),
    };
    if kind == Single {
        return vec![(random.chance(540), head, false)];
    }
    let mother = (head + random.between(-5, 2)).max(19);
    let mut children = Vec::new();
    if kind != Couple {
        let count = random.among(&[(1, 40), (2, 42), (3, 13), (4, 4), (5, 1)]);
        let mut age = mother - random.between(19, 29);
        while children.len() < count && age >= 0 {
            if age < 30 {
                children.push((random.chance(490), age, false));
            }
            age -= random.between(1, 4);
        }
        if children.is_empty() {
            children.push((random.chance(490), random.between(0, 3), false));
        }
    }
    let small = children.iter().any(|(_, age, _)| *age < 6);
    members.push((true, mother, small));
    if kind != SingleParent || random.chance(180) {
        members.push((false, head, small));
    }
    members.append(&mut children);
    if kind == ThreeGenerations {
        let age = (head + random.between(20, 30)).min(94);
        members.push((random.chance(640), age, false));
        if random.chance(350) {
            members.push((random.chance(500), (age + random.between(-4, 4)).min(95), false));
        }
    }
    members
}
