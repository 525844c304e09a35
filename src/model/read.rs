//! Reads a dataset out of parsed JSON, member by member.
//!
//! At build time serde reads and writes the same shapes. In the browser that reader would weigh 23 kB, while
//! `JSON.parse` is there already: this one walks its result. A test holds the two readers against each other.

use super::*;

/// A value of JSON, as a parser left it. A member that is not there reads as a value that is nothing.
pub trait Json: Sized {
    fn member(&self, name: &str) -> Self;
    /// The items of an array; none of anything else.
    fn items(&self) -> Vec<Self>;
    fn text(&self) -> Option<String>;
    fn number(&self) -> Option<f64>;
    fn is_true(&self) -> bool;
    /// Whether there is nothing: `null`, or no such member.
    fn is_nothing(&self) -> bool;

    /// A whole number, not negative.
    fn whole(&self) -> Option<u32> {
        self.number().map(|number| number as u32)
    }

    /// A list of which every item can be read.
    fn list<T>(&self, read: impl Fn(&Self) -> Option<T>) -> Option<Vec<T>> {
        self.items().iter().map(read).collect()
    }

    /// A list with gaps: an item that is nothing is one.
    fn gaps<T>(&self, read: impl Fn(&Self) -> Option<T>) -> Option<Vec<Option<T>>> {
        self.list(|item| if item.is_nothing() { Some(None) } else { read(item).map(Some) })
    }
}

impl Dataset {
    /// The dataset in `json`; `None` if a part is missing or of another kind.
    pub fn read<J: Json>(json: &J) -> Option<Dataset> {
        Some(Dataset {
            edition: edition(&json.member("edition"))?,
            counties: json.member("counties").list(county)?,
            measures: json.member("measures").list(measure)?,
            caveats: json.member("caveats").list(caveat)?,
            noncitizens: noncitizens(&json.member("noncitizens")),
            facilities: json.member("facilities").list(facility)?,
            agreements: json.member("agreements").list(agreement)?,
            agreements_as_of: date(&json.member("agreements_as_of")),
        })
    }
}

fn text<J: Json>(json: &J, name: &str) -> Option<String> {
    json.member(name).text()
}

/// A text that is left out where it is empty.
fn text_or_empty<J: Json>(json: &J, name: &str) -> String {
    text(json, name).unwrap_or_default()
}

fn whole<J: Json>(json: &J, name: &str) -> Option<u32> {
    json.member(name).whole()
}

fn year<J: Json>(json: &J, name: &str) -> Option<u16> {
    whole(json, name).map(|year| year as u16)
}

/// The index of a county, where there is one.
fn index<J: Json>(json: &J, name: &str) -> Option<usize> {
    whole(json, name).map(|index| index as usize)
}

fn indices<J: Json>(json: &J, name: &str) -> Option<Vec<usize>> {
    json.member(name).list(|item| item.whole().map(|index| index as usize))
}

fn date<J: Json>(json: &J) -> Option<Date> {
    Date::from_text(&json.text()?)
}

/// Two whole numbers, such as a first and a last year.
fn pair<J: Json>(json: &J) -> Option<(u32, u32)> {
    match json.list(J::whole)?[..] {
        [a, b] => Some((a, b)),
        _ => None,
    }
}

fn years<J: Json>(json: &J) -> Option<(u16, u16)> {
    pair(json).map(|(first, last)| (first as u16, last as u16))
}

fn edition<J: Json>(json: &J) -> Option<Edition> {
    Some(Edition {
        id: text(json, "id")?,
        language: text(json, "language")?,
        languages: json.member("languages").list(J::text)?,
        place: text(json, "place")?,
        unit_name: text(json, "unit_name")?,
        unit: unit(&json.member("unit"))?,
        size: pair(&json.member("size")).map(|(width, height)| (width as i32, height as i32))?,
        residents_from: year(json, "residents_from")?,
        retrieved: date(&json.member("retrieved"))?,
        synthetic: json.member("synthetic").is_true(),
    })
}

fn county<J: Json>(json: &J) -> Option<County> {
    Some(County {
        geoid: text(json, "geoid")?,
        name: text(json, "name")?,
        whole_name: json.member("whole_name").is_true(),
        frame: frame(&json.member("frame"))?,
        residents: json.member("residents").list(J::whole)?,
    })
}

fn frame<J: Json>(json: &J) -> Option<Frame> {
    let edge = |name: &str| json.member(name).number().map(|number| number as i32);
    Some(Frame {
        left: edge("left")?,
        top: edge("top")?,
        right: edge("right")?,
        bottom: edge("bottom")?,
        x: edge("x")?,
        y: edge("y")?,
        width: edge("width")?,
    })
}

fn measure<J: Json>(json: &J) -> Option<Measure> {
    Some(Measure {
        id: text(json, "id")?,
        name: text(json, "name")?,
        title: text(json, "title")?,
        standfirst: text(json, "standfirst")?,
        definition: text(json, "definition")?,
        unit: unit(&json.member("unit"))?,
        period: text(json, "period")?,
        figures: figures(&json.member("figures"))?,
        absent: if text(json, "absent")? == "not-published" { Absent::NotPublished } else { Absent::NoneAttributed },
        rate_years: years(&json.member("rate_years")),
        lowest_first: json.member("lowest_first").is_true(),
        breaks: breaks(&json.member("breaks")),
        ranks: json
            .member("ranks")
            .list(|rank| Some(PrintedRank { county: index(rank, "county")?, words: text(rank, "words")? }))?,
        breakdowns: json.member("breakdowns").list(breakdown)?,
        mean: mean(&json.member("mean")),
        note: text(json, "note")?,
        source: text(json, "source")?,
    })
}

fn unit<J: Json>(json: &J) -> Option<Unit> {
    Some(Unit { one: text(json, "one")?, many: text(json, "many")? })
}

fn figures<J: Json>(json: &J) -> Option<Figures> {
    let (months, totals, dates) = (json.member("months"), json.member("totals"), json.member("dates"));
    if !months.is_nothing() {
        let series = |item: &J| item.list(J::whole).map(Series::from);
        let first = Month::from_text(&text(&months, "first")?)?;
        return Some(Figures::Months { first, counties: months.member("counties").gaps(series)? });
    }
    if !totals.is_nothing() {
        let counties = totals.member("counties").gaps(J::whole)?;
        return Some(Figures::Totals { counties, yearly: totals.member("yearly").list(yearly)? });
    }
    Some(Figures::Dates { counties: dates.member("counties").gaps(date)? })
}

fn yearly<J: Json>(json: &J) -> Option<Yearly> {
    Some(Yearly {
        county: index(json, "county")?,
        year: year(json, "year")?,
        count: whole(json, "count")?,
        part: json.member("part").is_true(),
    })
}

fn breaks<J: Json>(json: &J) -> Option<FixedBreaks> {
    let list = |name: &str| json.member(name).list(J::whole);
    (!json.is_nothing()).then(|| Some(FixedBreaks { counts: list("counts")?, rates: list("rates")? }))?
}

fn choice<J: Json>(json: &J) -> Option<Choice> {
    Some(Choice {
        id: text(json, "id")?,
        name: text(json, "name")?,
        figures: figures(&json.member("figures"))?,
        withheld: json.member("withheld").list(J::whole)?.into_iter().map(|county| county as usize).collect(),
    })
}

fn breakdown<J: Json>(json: &J) -> Option<Breakdown> {
    let part = |json: &J| {
        Some(Part {
            county: index(json, "county"),
            category: text(json, "category")?,
            count: whole(json, "count")?,
            note: text_or_empty(json, "note"),
        })
    };
    Some(Breakdown {
        dimension: text(json, "dimension")?,
        title: text(json, "title")?,
        parts: json.member("parts").list(part)?,
        choices: json.member("choices").list(choice)?,
    })
}

fn mean<J: Json>(json: &J) -> Option<Mean> {
    Some(Mean { per_month: whole(json, "per_month")?, year: year(json, "year")?, unit: unit(&json.member("unit"))? })
}

fn caveat<J: Json>(json: &J) -> Option<Caveat> {
    Some(Caveat {
        counties: indices(json, "counties")?,
        measures: indices(json, "measures")?,
        rates_only: json.member("rates_only").is_true(),
        short: text(json, "short")?,
        text: text(json, "text")?,
    })
}

fn noncitizens<J: Json>(json: &J) -> Option<Noncitizens> {
    let estimate = |json: &J| Some(Estimate { people: whole(json, "people")?, margin: whole(json, "margin")? });
    Some(Noncitizens { years: years(&json.member("years"))?, counties: json.member("counties").gaps(estimate)? })
}

fn facility<J: Json>(json: &J) -> Option<Facility> {
    Some(Facility {
        county: index(json, "county")?,
        name: text(json, "name")?,
        city: text(json, "city")?,
        first_use: date(&json.member("first_use")),
        last_use: date(&json.member("last_use")),
        capacity: whole(json, "capacity"),
        note: text_or_empty(json, "note"),
    })
}

fn agreement<J: Json>(json: &J) -> Option<Agreement> {
    Some(Agreement {
        county: index(json, "county"),
        agency: text(json, "agency")?,
        model: text(json, "model")?,
        signed: date(&json.member("signed")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value as Parsed;

    impl Json for Parsed {
        fn member(&self, name: &str) -> Self {
            self.get(name).cloned().unwrap_or_default()
        }
        fn items(&self) -> Vec<Self> {
            self.as_array().cloned().unwrap_or_default()
        }
        fn text(&self) -> Option<String> {
            self.as_str().map(str::to_string)
        }
        fn number(&self) -> Option<f64> {
            self.as_f64()
        }
        fn is_true(&self) -> bool {
            self == &Parsed::Bool(true)
        }
        fn is_nothing(&self) -> bool {
            self.is_null()
        }
    }

    #[test]
    fn both_readers_read_the_same_from_every_committed_dataset() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data");
        let mut read = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
            if let Ok(by_serde) = serde_json::from_str::<Dataset>(&text) {
                assert_eq!(Dataset::read(&serde_json::from_str::<Parsed>(&text).unwrap()), Some(by_serde));
                read += 1;
            }
        }
        assert!(read > 0, "no dataset in {folder}");
    }

    #[test]
    fn what_is_no_dataset_is_not_read() {
        for text in ["null", "{}", "[]", r#"{"edition":{}}"#] {
            assert_eq!(Dataset::read(&serde_json::from_str::<Parsed>(text).unwrap()), None, "{text}");
        }
    }
}
