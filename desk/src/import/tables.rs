//! The tables of HSDS 1.1 to 3.1, with the columns that are read. Versions are told by these
//! names alone: the version that a package gives of itself is often another one's.

/// A table that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Table {
    Organization,
    Program,
    Service,
    Location,
    ServiceAtLocation,
    Phone,
    Contact,
    Address,
    Schedule,
    Language,
    ServiceArea,
    CostOption,
    RequiredDocument,
    Eligibility,
    Attribute,
    TaxonomyTerm,
    Metadata,
    Url,
}

/// Number of tables.
pub(crate) const COUNT: usize = 18;

/// How a table is called and what is read of it.
#[derive(Debug)]
pub(crate) struct Shape {
    pub(crate) table: Table,
    /// Its names as files and as keys of JSON, in the singular and the plural of every version.
    pub(crate) names: &'static [&'static str],
    /// Its columns: the name of 3.1 first, then what older versions call it.
    pub(crate) columns: &'static [&'static [&'static str]],
    /// The column by which other tables' rows name a row of this one.
    pub(crate) link: &'static str,
}

/// Tables that are known and of which nothing is read; see docs/hsds.md for why.
pub(crate) const UNREAD: [&str; 22] = [
    "accessibility",
    "accessibility_for_disabilities",
    "capacities",
    "datapackage",
    "funding",
    "fundings",
    "holiday_schedule",
    "holiday_schedules",
    "meta_table_description",
    "meta_table_descriptions",
    "organization_identifier",
    "organization_identifiers",
    "payment_accepted",
    "payments_accepted",
    "reviews",
    "service_capacities",
    "service_capacity",
    "taxonomies",
    "taxonomy_detail",
    "unit",
    "units",
    "postal_addresses",
];

/// Every table, in the order of [`Table`].
pub(crate) const SHAPES: [Shape; COUNT] = [
    Shape {
        table: Table::Organization,
        names: &[
            "organization",
            "organizations",
            "organisation",
            "organisations",
        ],
        columns: &[&["id"], &["name"], &["website", "url"]],
        link: "organization_id",
    },
    Shape {
        table: Table::Program,
        names: &["program", "programs"],
        columns: &[&["id"], &["name"], &["organization_id"]],
        link: "program_id",
    },
    Shape {
        table: Table::Service,
        names: &["service", "services"],
        columns: &[
            &["id"],
            &["organization_id"],
            &["name"],
            &["alternate_name"],
            &["description"],
            &["url"],
            &["status"],
            &["interpretation_services"],
            &["application_process"],
            &["fees_description", "fees"],
            &["eligibility_description"],
            &["minimum_age"],
            &["maximum_age"],
            &["assured_date"],
            &["last_modified"],
            &["alert"],
        ],
        link: "service_id",
    },
    Shape {
        table: Table::Location,
        names: &["location", "locations"],
        columns: &[
            &["id"],
            &["location_type"],
            &["organization_id"],
            &["name"],
            &["alternate_name"],
            &["description"],
            &["latitude"],
            &["longitude"],
        ],
        link: "location_id",
    },
    Shape {
        table: Table::ServiceAtLocation,
        names: &[
            "service_at_location",
            "service_at_locations",
            "services_at_location",
            "services_at_locations",
        ],
        columns: &[&["id"], &["service_id"], &["location_id"]],
        link: "service_at_location_id",
    },
    Shape {
        table: Table::Phone,
        names: &["phone", "phones"],
        columns: &[
            &["id"],
            &["service_id"],
            &["service_at_location_id"],
            &["location_id"],
            &["organization_id"],
            &["contact_id"],
            &["number"],
            &["extension"],
            &["type"],
            &["description", "department"],
            &["language"],
        ],
        link: "phone_id",
    },
    Shape {
        table: Table::Contact,
        names: &["contact", "contacts"],
        columns: &[
            &["id"],
            &["service_id"],
            &["service_at_location_id"],
            &["location_id"],
            &["organization_id"],
        ],
        link: "contact_id",
    },
    Shape {
        table: Table::Address,
        names: &[
            "address",
            "addresses",
            "physical_address",
            "physical_addresses",
        ],
        columns: &[
            &["id"],
            &["location_id"],
            &["address_1"],
            &["address_2"],
            &["city"],
            &["address_type"],
        ],
        link: "address_id",
    },
    Shape {
        table: Table::Schedule,
        names: &[
            "schedule",
            "schedules",
            "regular_schedule",
            "regular_schedules",
        ],
        columns: &[
            &["id"],
            &["service_id"],
            &["service_at_location_id"],
            &["location_id"],
            &["weekday"],
            &["opens_at"],
            &["closes_at"],
            &["freq"],
            &["byday"],
            &["interval"],
            &["count"],
            &["until"],
            &["byweekno"],
            &["bymonthday"],
            &["byyearday"],
            &["valid_from"],
            &["valid_to"],
            &["timezone"],
            &["description", "notes"],
        ],
        link: "schedule_id",
    },
    Shape {
        table: Table::Language,
        names: &["language", "languages"],
        columns: &[
            &["id"],
            &["service_id"],
            &["location_id"],
            &["phone_id"],
            &["code"],
            &["name", "language"],
        ],
        link: "language_id",
    },
    Shape {
        table: Table::ServiceArea,
        names: &["service_area", "service_areas"],
        columns: &[
            &["id"],
            &["service_id"],
            &["service_at_location_id"],
            &["name", "service_area"],
        ],
        link: "service_area_id",
    },
    Shape {
        table: Table::CostOption,
        names: &["cost_option", "cost_options"],
        columns: &[
            &["id"],
            &["service_id"],
            &["option"],
            &["currency"],
            &["amount"],
            &["amount_description"],
        ],
        link: "cost_option_id",
    },
    Shape {
        table: Table::RequiredDocument,
        names: &["required_document", "required_documents"],
        columns: &[&["id"], &["service_id"], &["document"]],
        link: "required_document_id",
    },
    Shape {
        table: Table::Eligibility,
        names: &["eligibility", "eligibilities", "eligibilitys"],
        columns: &[&["id"], &["service_id"], &["eligibility"]],
        link: "eligibility_id",
    },
    Shape {
        table: Table::Attribute,
        names: &[
            "attribute",
            "attributes",
            "service_attribute",
            "service_attributes",
            "service_taxonomy",
            "service_taxonomies",
            "service_taxonomys",
            "services_taxonomy",
            "services_taxonomies",
        ],
        columns: &[
            &["id"],
            &["link_id", "service_id"],
            &["link_entity"],
            &["taxonomy_term_id", "taxonomy_id"],
            &["value"],
            &["taxonomy_detail"],
        ],
        link: "attribute_id",
    },
    Shape {
        table: Table::TaxonomyTerm,
        // Up to 2.0 a table of this name holds the terms; in 3.x it holds the vocabularies, which
        // have no parent and are not asked for.
        names: &["taxonomy_term", "taxonomy_terms", "taxonomy"],
        columns: &[
            &["id"],
            &["code"],
            &["name"],
            &["parent_id"],
            &["taxonomy_id", "taxonomy", "vocabulary"],
        ],
        link: "taxonomy_term_id",
    },
    Shape {
        table: Table::Metadata,
        names: &["metadata"],
        columns: &[
            &["id"],
            &["resource_id"],
            &["resource_type"],
            &["last_action_date"],
        ],
        link: "metadata_id",
    },
    Shape {
        table: Table::Url,
        names: &["url", "urls", "additional_urls", "additional_websites"],
        columns: &[
            &["id"],
            &["service_id"],
            &["organization_id"],
            &["label"],
            &["url"],
        ],
        link: "url_id",
    },
];

impl Table {
    /// What is known of the table.
    pub(crate) fn shape(self) -> &'static Shape {
        &SHAPES[self as usize]
    }
}

impl Shape {
    /// What its files are called.
    pub(crate) fn name(&self) -> &'static str {
        self.names.get(1).or(self.names.first()).unwrap_or(&"")
    }

    /// The table with this name, as a file or as a key of JSON.
    pub(crate) fn named(name: &str) -> Option<&'static Self> {
        let name = plain(name);
        SHAPES
            .iter()
            .find(|shape| shape.names.contains(&name.as_str()))
    }

    /// The place of a column, by any of its names.
    pub(crate) fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|names| names.contains(&name))
    }
}

/// A name of a table or column as it is compared: lower case, words joined by underscores.
pub(crate) fn plain(name: &str) -> String {
    name.trim()
        .trim_matches('"')
        .to_lowercase()
        .replace([' ', '-'], "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_stand_in_the_order_of_their_tables() {
        for (at, shape) in SHAPES.iter().enumerate() {
            assert_eq!(shape.table as usize, at);
            assert_eq!(shape.columns[0], ["id"]);
        }
    }

    #[test]
    fn tables_are_found_by_the_names_of_every_version() {
        let table = |name| Shape::named(name).map(|shape| shape.table);
        assert_eq!(table("regular_schedules"), Some(Table::Schedule));
        assert_eq!(
            table("Services_At_Location"),
            Some(Table::ServiceAtLocation)
        );
        assert_eq!(table("physical-addresses"), Some(Table::Address));
        assert_eq!(table("services_taxonomy"), Some(Table::Attribute));
        assert_eq!(table("eligibility"), Some(Table::Eligibility));
        assert_eq!(table("notes"), None);
        for name in UNREAD {
            assert_eq!(table(name), None, "{name}");
        }
    }
}
