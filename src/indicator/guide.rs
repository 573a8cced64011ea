#![doc = include_str!("guide.md")]

#[cfg(test)]
#[allow(unreachable_pub, reason = "the row is as public as those of the library")]
mod tests {
    use super::super::context::ILOSTAT;
    use super::super::find::among;
    use super::super::{Element, Entry, Formula, Scope, Source, Unit, all, indicators};
    use crate::code::{Icse93, LabourForceStatus};
    use crate::derive::Fact;
    use crate::estimate::Plan;
    use crate::record::{Job, Worker};

    // The row of the guide, in a table of its own.
    indicators! {
        Element::WorkingTime;
        /// Share of employees who work part-time.
        PART_TIME_RATE_EMPLOYEES {
            id: "part_time_rate_employees",
            name: "Share of employees who work part-time",
            definition: "Employees who worked fewer than 35 hours in all jobs in the reference week as a percentage of employees.",
            unit: Unit::Percent,
            universe: "employees",
            formula: Formula::Share { of: Scope::of(&[Fact::PartTime]), among: Scope::of(&[Fact::Employee]) },
            sources: &[Source::new(ILOSTAT, "EES_TL35")],
            ilostat: Some("EES_TL35"),
        }
    }

    fn words(text: &str) -> String {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_row_here_is_that_of_the_guide() {
        let block = include_str!("guide.md").split("```text").nth(1).and_then(|rest| rest.split("```").next());
        assert!(words(include_str!("guide.rs")).contains(&words(block.expect("a block"))));
    }

    #[test]
    fn the_guide_names_every_field_that_a_row_may_state() {
        let fields = include_str!("row.rs").split("struct Codes {").nth(1).and_then(|rest| rest.split('}').next());
        for line in fields.expect("the fields").lines().filter(|line| line.contains("pub(super)")) {
            let field = line.trim().trim_start_matches("pub(super) ").split(':').next().expect("a name");
            assert!(include_str!("guide.md").contains(&format!("| `{field}` |")), "{field}");
        }
    }

    #[test]
    fn the_row_alone_is_found_and_computed() {
        let table = || TABLE.iter().copied().map(Entry::Computed);
        for key in ["part_time_rate_employees", "EES_TL35_SEX_RT", "share of employees who work part-time"] {
            let found = among(table(), key);
            assert_eq!(found.first().map(|entry| entry.id()), Some("part_time_rate_employees"), "{key}");
        }
        assert!(all().all(|row| row.id != TABLE[0].id), "the guide has a row that the catalogue lacks");

        let worker = |status: Icse93, hours: u32| {
            let job = Job::main().status(status).hours_actual(hours)?;
            Ok(Worker::new().age(30)?.labour_force_status(LabourForceStatus::Employed).job(job))
        };
        // Of four employees one worked 20 hours; the own-account worker is no employee.
        let workers: Result<Vec<Worker>, crate::Error> = [
            worker(Icse93::Employee, 60),
            worker(Icse93::Employee, 48),
            worker(Icse93::Employee, 40),
            worker(Icse93::Employee, 20),
            worker(Icse93::OwnAccount, 10),
        ]
        .into_iter()
        .collect();
        let plan = Plan::builder().indicator(TABLE[0].clone()).build().expect("a plan");
        let tally = plan.tally(&workers.expect("valid")).expect("a tally");
        let table = tally.finish().expect("a table");
        assert_eq!(table.value("part_time_rate_employees", &[]), Ok(Some(25.0)));
    }
}
