//! Words of the map of criteria.

super::words! {
    TITLE "Sơ đồ tiêu chí" "Map of criteria";
    HINT "Mỗi ô là một tiêu chí: bấm để đến chỗ chấm." "Each field is a criterion: press it to go there.";
    COUNT "{state}: {n}" "{state}: {n}";
}
