//! The short words of the page: two lists, which each language fills. A missing one does not compile.

macro_rules! labels {
    ($(#[$about:meta])* $list:ident: $($(#[$doc:meta])* $name:ident $(= $kind:ty)?),* $(,)?) => {
        $(#[$about])*
        pub struct $list { $($(#[$doc])* pub $name: labels!(@ $($kind)?)),* }
    };
    (@) => { &'static str };
    (@ $kind:ty) => { $kind };
}

labels! {
    /// Headings, controls and notes that change with the view, in one language.
    Labels:
    skip_to_table,
    measures,
    map,
    find,
    find_hint,
    find_go,
    show,
    by_count,
    by_residents,
    /// Of the categories that are looked at alone.
    among,
    among_all,
    class_method,
    rounded,
    quantile,
    natural,
    equal,
    /// Stands before a name: `Without Alder`.
    without,
    /// In the panel: leave this county out of the classes.
    leave_out,
    /// The way back.
    take_in,
    outliers,
    period,
    period_from,
    period_to,
    /// Leads to the page with a map for each calendar year.
    year_by_year,
    whole_period,
    play,
    pause,
    /// Takes the place of "play" where motion is not wanted.
    next_step,
    reset,
    copy_link,
    link_copied,
    link_refused,
    /// Copies a sentence with the figure, its source and the link.
    quote,
    quote_copied,
    quote_refused,
    /// Opens the system's own sheet.
    share,
    by_mail,
    by_whatsapp,
    embed,
    save,
    /// From an embed to the page of its own.
    full_page,
    legend,
    not_published,
    none_attributed,
    too_few,
    too_few_note,
    zero,
    unreliable,
    unreliable_note,
    left_out,
    stands_apart,
    close,
    details,
    state,
    by_month,
    by_year,
    peak_month,
    also_known,
    residents,
    noncitizens,
    noncitizens_note,
    noncitizens_withheld,
    facilities,
    in_use,
    in_use_until,
    capacity,
    agreements,
    agreements_as_of,
    pending,
    signed,
    compare,
    compare_with,
    compare_remove,
    not_comparable,
    highest,
    lowest,
    /// Follows a rank of a measure whose low figures are the notable ones.
    from_lowest,
    published,
    unplaced,
    blank_in_source,
    source,
    table,
    table_hint,
    county,
    rank,
    retrieved,
    synthetic,
    skip_to_map,
}

labels! {
    /// What stands on a page and never changes while it is open: written at build time, and no part of the browser's
    /// program.
    Standing:
    method,
    sources,
    licence,
    /// Of the program that the page runs.
    licences,
    covers,
    citation,
    contact,
    corrections,
    no_corrections,
    built,
    /// Of the figures' file.
    checksum,
    checksum_hint,
    /// How the map is used by every hand, the keys among them.
    using,
    using_hint,
    pending_view,
    filters_failed,
    no_script,
    /// The page for an address that is none of ours.
    missing_title,
    missing_hint,
    /// Over the maps of a measure’s calendar years: `{what}` in `{place}`.
    years_heading,
    /// How these maps are to be read.
    years_description,
    /// Of a year that is covered in part: `{months}`, at most 11.
    years_part,
    /// Leads back to the map that can be filtered.
    years_back,
    /// The row, and the column, of sums.
    years_total,
    embed_hint,
    embed_theme,
    theme_auto,
    theme_light,
    theme_dark,
    embed_controls,
    controls_none,
    controls_some,
    controls_all,
    embed_title,
    embed_transparent,
    embed_kind,
    kind_html,
    kind_iframe,
    embed_code,
    /// Copies the code.
    embed_copy,
    embed_copied,
    /// Where copying is refused the code is selected.
    embed_refused,
    /// While heights are measured.
    embed_measuring,
    embed_preview,
    width_phone,
    width_column,
    width_page,
    /// In the code itself, for readers whose CMS cut the frame off.
    show_all,
    save_hint,
    save_picture,
    save_png,
    save_png_about,
    save_svg,
    save_svg_about,
    save_figures,
    save_csv,
    save_csv_about,
    save_all,
    save_all_csv,
    save_json,
    /// What the JSON looks like, for programs.
    schema,
    /// What the columns of the tables mean.
    dictionary,
    /// Over the legend’s bars in the picture.
    save_counted,
    /// Under the picture of rates.
    save_unreliable,
    saved,
    save_failed,
    /// Where a frame may refuse downloads, the text itself is offered.
    save_refused,
    save_copy,
    save_copied,
    save_selected,
    /// Alternative text of the picture that is about to be saved.
    save_preview,
    /// Names of the tables' columns, in their order, and what each means.
    columns = [(&'static str, &'static str); 13],
    /// What a figure's status may be, in one order in all languages: its word in the tables, and its meaning.
    statuses = [(&'static str, &'static str); 5],
    /// Names of the dictionary's own columns.
    dictionary_columns = [&'static str; 3],
    /// A social card's picture in words: of a whole map of `{place}`, and of one with the county `{name}` marked.
    card_map,
    card_marked,
    /// Stands where a figure is not published.
    card_not_zero,
    /// Follows how many counties: where `{what}` are published.
    card_published,
    /// Follows a total: in `{where}`, the counties that have a figure.
    card_in,
    card_retrieved,
    /// Large across the map of a card whose figures are made up.
    card_synthetic,
}
