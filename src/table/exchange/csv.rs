//! Lines of comma-separated values (RFC 4180).

/// One line; a field is quoted where it must be.
pub(in crate::table) fn line<'a>(fields: impl IntoIterator<Item = &'a str>) -> String {
    let mut line = String::new();
    for (at, field) in fields.into_iter().enumerate() {
        if at > 0 {
            line.push(',');
        }
        if field.contains([',', '"', '\r', '\n']) {
            line.push('"');
            line.push_str(&field.replace('"', "\"\""));
            line.push('"');
        } else {
            line.push_str(field);
        }
    }
    line.push_str("\r\n");
    line
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn fields_are_quoted_where_they_must_be() {
        assert_eq!(line(["a", "", "=b"]), "a,,=b\r\n");
        assert_eq!(line(["say \"no\"", "a,b", "a\nb"]), "\"say \"\"no\"\"\",\"a,b\",\"a\nb\"\r\n");
    }
}
