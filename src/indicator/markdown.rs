//! Reference cards as pages of Markdown.

use super::Card;

impl Card<'_> {
    /// The card as a page of Markdown.
    pub fn to_markdown(&self) -> String {
        let mut lines = vec![format!("# {}", self.name), String::new(), format!("`{}`", self.id), String::new()];
        lines.push(self.definition.to_owned());
        if !self.formula.is_empty() {
            lines.extend([String::new(), format!("    {}", self.formula)]);
        }
        lines.extend(["", "| | |", "|---|---|"].map(str::to_owned));
        let stated = self.facts().into_iter().filter(|(_, text)| !text.is_empty());
        lines.extend(stated.map(|(name, text)| format!("| {name} | {} |", text.replace('|', "\\|"))));
        let sources = self.sources.iter().map(|source| format!("- {}, {}", source.title, source.locator));
        list(&mut lines, "Sources:", sources.collect());
        let related = self.related();
        let related = related.iter().map(|other| format!("- `{}`, {}: {}", other.id, other.name, other.differs));
        list(&mut lines, "Not to be taken for:", related.collect());
        lines.push(String::new());
        lines.join("\n")
    }

    /// What the table of the card holds; what does not apply is empty.
    fn facts(&self) -> [(&'static str, String); 10] {
        let manual = self.manual.map_or_else(String::new, |manual| format!(", {}", manual.flag.id()));
        let from: Vec<String> = self.from.iter().map(|origin| origin.id().replace('_', " ")).collect();
        let needs = self.needs.iter().map(|group| group.iter().map(|need| code(need)).collect::<Vec<_>>().join(" or "));
        [
            ("Element", self.element_name().to_owned()),
            ("Unit", self.unit_name()),
            ("Universe", self.universe.to_owned()),
            ("Breakdowns", codes(self.by)),
            ("Usual source", from.join(", ")),
            ("Needs", needs.collect::<Vec<_>>().join("; ")),
            ("SDG", self.sdg.join(", ")),
            ("ILOSTAT", codes(&self.ilostat)),
            ("Decent Work manual", format!("{}{manual}", self.manual_codes.join(", "))),
            ("UNECE", self.unece.unwrap_or_default().to_owned()),
        ]
    }
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

fn codes(all: &[&str]) -> String {
    all.iter().map(|text| code(text)).collect::<Vec<_>>().join(", ")
}

fn list(lines: &mut Vec<String>, heading: &str, items: Vec<String>) {
    if !items.is_empty() {
        lines.extend([String::new(), heading.to_owned(), String::new()]);
        lines.extend(items);
    }
}

/// Cards as one document in Markdown, with a heading for every element.
pub fn to_markdown(cards: &[Card<'_>]) -> String {
    let mut pages: Vec<String> = Vec::new();
    let mut element = None;
    for card in cards {
        if element != Some(card.element) {
            element = Some(card.element);
            pages.push(format!("# {}\n", card.element_name()));
        }
        pages.push(format!("#{}", card.to_markdown()));
    }
    pages.join("\n")
}
