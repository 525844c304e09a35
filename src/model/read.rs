//! Reads a dataset out of parsed JSON, member by member.
//!
//! At build time serde reads and writes the same shapes. In the browser that reader would weigh 23 kB, while
//! `JSON.parse` is there already: this one walks its result. A test holds the two readers against each other.

use super::reader::{Json, Reader};
use super::*;
use std::cell::Cell;

impl Dataset {
    /// The dataset in `json`, with nothing beside the figures; `None` if a part is missing or of another kind.
    pub fn read<J: Json>(json: J) -> Option<Dataset> {
        whole(json, dataset)
    }
}

impl Beside {
    /// The same of a dataset's `json` that [`Dataset::read`] leaves out.
    pub fn read<J: Json>(json: J) -> Option<Beside> {
        whole(json, beside)
    }
}

fn whole<J: Json, T>(json: J, read: fn(&Reader<J>) -> T) -> Option<T> {
    let is_whole = Cell::new(true);
    let found = read(&Reader { json, is_whole: &is_whole });
    is_whole.get().then_some(found)
}

fn dataset<J: Json>(json: &Reader<J>) -> Dataset {
    Dataset {
        edition: edition(&json.at("edition")),
        counties: json.list("counties", county),
        measures: json.list("measures", measure),
        caveats: json.list("caveats", caveat),
        beside: Later::default(),
    }
}

fn beside<J: Json>(json: &Reader<J>) -> Beside {
    Beside {
        noncitizens: json.at("noncitizens").some(noncitizens),
        facilities: json.list("facilities", facility),
        agreements: json.list("agreements", agreement),
        agreements_as_of: json.date_at("agreements_as_of"),
    }
}

fn edition<J: Json>(json: &Reader<J>) -> Edition {
    let (width, height) = json.pair("size");
    Edition {
        id: json.text("id"),
        language: json.text("language"),
        languages: json.list("languages", Reader::own_text),
        place: json.text("place"),
        unit_name: json.text("unit_name"),
        unit: unit(&json.at("unit")),
        size: (width as i32, height as i32),
        residents_from: json.whole_at("residents_from") as u16,
        retrieved: json.at("retrieved").date(),
        synthetic: json.is_true("synthetic"),
    }
}

fn county<J: Json>(json: &Reader<J>) -> County {
    County {
        geoid: json.text("geoid"),
        name: json.text("name"),
        whole_name: json.is_true("whole_name"),
        frame: json.seven("frame").into(),
        residents: json.wholes("residents"),
    }
}

fn measure<J: Json>(json: &Reader<J>) -> Measure {
    let is_published = json.text("absent") != "not-published";
    Measure {
        id: json.text("id"),
        name: json.text("name"),
        title: json.text("title"),
        standfirst: json.text("standfirst"),
        definition: json.text("definition"),
        unit: unit(&json.at("unit")),
        period: json.text("period"),
        figures: figures(&json.at("figures")),
        absent: if is_published { Absent::NoneAttributed } else { Absent::NotPublished },
        rate_years: json.at("rate_years").some(Reader::own_years),
        lowest_first: json.is_true("lowest_first"),
        breaks: json.at("breaks").some(breaks),
        ranks: json.list("ranks", |rank| PrintedRank { county: rank.index("county"), words: rank.text("words") }),
        breakdowns: json.list("breakdowns", breakdown),
        mean: json.at("mean").some(mean),
        note: json.text("note"),
        source: json.text("source"),
    }
}

fn unit<J: Json>(json: &Reader<J>) -> Unit {
    Unit { one: json.text("one"), many: json.text("many") }
}

fn figures<J: Json>(json: &Reader<J>) -> Figures {
    let months = json.at("months").some(|months| {
        let counties = months.gaps("counties", |series| Series::from(series.own_wholes()));
        Figures::Months { first: months.month("first"), counties }
    });
    let totals = || {
        json.at("totals").some(|totals| Figures::Totals {
            counties: totals.gaps("counties", Reader::whole),
            yearly: totals.list("yearly", yearly),
        })
    };
    let dates = || Figures::Dates { counties: json.at("dates").gaps("counties", Reader::date) };
    months.or_else(totals).unwrap_or_else(dates)
}

fn yearly<J: Json>(json: &Reader<J>) -> Yearly {
    Yearly {
        county: json.index("county"),
        year: json.whole_at("year") as u16,
        count: json.whole_at("count"),
        part: json.is_true("part"),
    }
}

fn breaks<J: Json>(json: &Reader<J>) -> FixedBreaks {
    FixedBreaks { counts: json.wholes("counts"), rates: json.wholes("rates") }
}

fn choice<J: Json>(json: &Reader<J>) -> Choice {
    Choice {
        id: json.text("id"),
        name: json.text("name"),
        figures: figures(&json.at("figures")),
        withheld: json.indices_or_none("withheld"),
    }
}

fn breakdown<J: Json>(json: &Reader<J>) -> Breakdown {
    Breakdown {
        dimension: json.text("dimension"),
        title: json.text("title"),
        parts: json.list("parts", part),
        choices: json.list_or_none("choices", choice),
    }
}

fn part<J: Json>(json: &Reader<J>) -> Part {
    Part {
        county: json.at("county").some(Reader::own_index),
        category: json.text("category"),
        count: json.whole_at("count"),
        note: json.text_or_empty("note"),
    }
}

fn mean<J: Json>(json: &Reader<J>) -> Mean {
    Mean { per_month: json.whole_at("per_month"), year: json.whole_at("year") as u16, unit: unit(&json.at("unit")) }
}

fn caveat<J: Json>(json: &Reader<J>) -> Caveat {
    Caveat {
        counties: json.indices("counties"),
        measures: json.indices("measures"),
        rates_only: json.is_true("rates_only"),
        short: json.text("short"),
        text: json.text("text"),
    }
}

fn noncitizens<J: Json>(json: &Reader<J>) -> Noncitizens {
    let counties = json.gaps("counties", |estimate| Estimate {
        people: estimate.whole_at("people"),
        margin: estimate.whole_at("margin"),
    });
    Noncitizens { years: json.at("years").own_years(), counties }
}

fn facility<J: Json>(json: &Reader<J>) -> Facility {
    Facility {
        county: json.index("county"),
        name: json.text("name"),
        city: json.text("city"),
        first_use: json.date_at("first_use"),
        last_use: json.date_at("last_use"),
        capacity: json.at("capacity").some(Reader::whole),
        note: json.text_or_empty("note"),
    }
}

fn agreement<J: Json>(json: &Reader<J>) -> Agreement {
    Agreement {
        county: json.at("county").some(Reader::own_index),
        agency: json.text("agency"),
        model: json.text("model"),
        signed: json.date_at("signed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value as Parsed;

    impl Json for Parsed {
        fn member(&self, name: &str) -> Self {
            self.get(name).cloned().unwrap_or_default()
        }
        fn items(&self) -> Option<Vec<Self>> {
            self.as_array().cloned()
        }
        fn text(&self) -> Option<String> {
            self.as_str().map(str::to_string)
        }
        fn number(&self) -> Option<f64> {
            self.as_f64()
        }
        fn numbers(&self) -> Option<Vec<f64>> {
            self.as_array()?.iter().map(Parsed::as_f64).collect()
        }
        fn is_true(&self) -> bool {
            self == &Parsed::Bool(true)
        }
        fn is_nothing(&self) -> bool {
            self.is_null()
        }
    }

    /// Every committed dataset, as text.
    fn committed() -> Vec<String> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data");
        let files =
            std::fs::read_dir(folder).unwrap().map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
        let datasets: Vec<String> = files.filter(|text| serde_json::from_str::<Dataset>(text).is_ok()).collect();
        assert!(!datasets.is_empty(), "no dataset in {folder}");
        datasets
    }

    #[test]
    fn both_readers_read_the_same_from_every_committed_dataset() {
        for text in committed() {
            let by_serde = serde_json::from_str::<Dataset>(&text).unwrap();
            let parsed: Parsed = serde_json::from_str(&text).unwrap();
            let read = Dataset::read(parsed.clone()).unwrap();
            assert_eq!(*read.beside, *Later::default());
            read.beside.come(Beside::read(parsed).unwrap());
            assert_eq!(read, by_serde);
        }
    }

    #[test]
    fn a_dataset_that_lacks_a_part_is_not_read() {
        let whole: Parsed = serde_json::from_str(&committed()[0]).unwrap();
        let figures = "/measures/0/figures";
        for place in ["/edition/id", "/edition/retrieved", "/edition/size/1", "/counties/0/frame/6", figures] {
            let mut broken = whole.clone();
            *broken.pointer_mut(place).unwrap() = Parsed::Null;
            assert_eq!(Dataset::read(broken), None, "{place}");
        }
        assert_eq!(Beside::read(Parsed::Null), None);
    }

    #[test]
    fn what_is_no_dataset_is_not_read() {
        for text in ["null", "{}", "[]", r#"{"edition":{}}"#] {
            assert_eq!(Dataset::read(serde_json::from_str::<Parsed>(text).unwrap()), None, "{text}");
        }
    }
}
