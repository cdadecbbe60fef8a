// The one include for users of the library.
//
//   annals::DataFiles data;
//   annals::Knowledge knowledge(data);          // once
//   annals::Extractor extractor(knowledge);     // once a thread
//   annals::Inputs inputs({"article.txt"}, {});
//   annals::TimelineBuilder builder;
//   for (annals::Article article; inputs.next(article);) builder.add(extractor.extract(article));
//   annals::write_json(builder.finish(), std::cout);
//
// Text never makes annals throw; a bad file, rule or option throws annals::Error, whose what()
// names file and line.
#pragma once

#include "core/error.h"
#include "core/extract.h"
#include "core/ingest/reader.h"
#include "core/model/date.h"
#include "core/model/extraction.h"
#include "core/rules/data_files.h"
#include "core/text/shingles.h"
#include "export/article_json.h"
#include "export/comparison.h"
#include "export/extraction_json.h"
#include "export/formats.h"
#include "export/graph_document.h"
#include "export/report.h"
#include "timeline/actor_graph.h"
#include "timeline/builder.h"
#include "timeline/compare.h"
#include "timeline/graph.h"
#include "timeline/select.h"
#include "timeline/timeline.h"
