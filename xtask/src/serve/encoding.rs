//! In which encoding does a browser take a file?

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Brotli,
    Gzip,
    Identity,
}

impl Encoding {
    /// As `Content-Encoding` names it.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Encoding::Brotli => Some("br"),
            Encoding::Gzip => Some("gzip"),
            Encoding::Identity => None,
        }
    }

    /// What the compressed copy's name ends with.
    pub fn suffix(self) -> &'static str {
        match self {
            Encoding::Brotli => ".br",
            Encoding::Gzip => ".gz",
            Encoding::Identity => "",
        }
    }
}

/// What an `Accept-Encoding` takes, the smallest first (RFC 9110, 12.5.3). A weight of zero refuses; others are not ranked.
pub fn accepted(header: &str) -> Vec<Encoding> {
    let takes = |name: &str| weight(header, name).or_else(|| weight(header, "*")).is_some_and(|weight| weight > 0.0);
    let compressed = [Encoding::Brotli, Encoding::Gzip];
    let taken = compressed.into_iter().filter(|encoding| encoding.name().is_some_and(takes));
    taken.chain([Encoding::Identity]).collect()
}

fn weight(header: &str, name: &str) -> Option<f32> {
    let mut entries = header.split(',').map(|entry| entry.split(';').map(str::trim));
    let mut parameters = entries.find_map(|mut parts| parts.next()?.eq_ignore_ascii_case(name).then_some(parts))?;
    let weight = parameters.find_map(|parameter| parameter.strip_prefix("q="));
    Some(weight.map_or(1.0, |weight| weight.parse().unwrap_or(0.0)))
}

#[cfg(test)]
mod tests {
    use super::Encoding::{Brotli, Gzip, Identity};
    use super::*;

    #[test]
    fn the_smallest_that_is_taken_comes_first() {
        assert_eq!(accepted("gzip, deflate, br, zstd"), [Brotli, Gzip, Identity]);
        assert_eq!(accepted("gzip"), [Gzip, Identity]);
        assert_eq!(accepted(""), [Identity]);
        assert_eq!(accepted("*"), [Brotli, Gzip, Identity]);
    }

    #[test]
    fn a_weight_of_zero_refuses() {
        assert_eq!(accepted("br;q=0, gzip; q=0.5"), [Gzip, Identity]);
        assert_eq!(accepted("*;q=0"), [Identity]);
        assert_eq!(accepted("br;q=nonsense"), [Identity]);
    }

    #[test]
    fn a_part_of_a_name_is_not_the_name() {
        assert_eq!(accepted("brotli, x-gzip"), [Identity]);
    }
}
