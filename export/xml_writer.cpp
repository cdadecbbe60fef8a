#include "export/detail/xml_writer.h"

#include "export/detail/text.h"

#include <libxml/xmlwriter.h>

#include <new>
#include <ostream>

namespace annals::detail {
namespace {

int put_bytes(void* stream, const char* bytes, int size) {
  static_cast<std::ostream*>(stream)->write(bytes, size);
  return size;  // the stream remembers its failure
}

const xmlChar* chars(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

}  // namespace

struct XmlWriter::Sink {
  xmlTextWriterPtr writer = nullptr;
};

XmlWriter::XmlWriter(std::ostream& stream) : sink_(std::make_unique<Sink>()) {
  xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO(put_bytes, nullptr, &stream, nullptr);
  sink_->writer = xmlNewTextWriter(buffer);
  if (sink_->writer == nullptr) throw std::bad_alloc();
  xmlTextWriterStartDocument(sink_->writer, "1.0", "UTF-8", nullptr);
}

XmlWriter::~XmlWriter() {
  xmlTextWriterEndDocument(sink_->writer);
  xmlFreeTextWriter(sink_->writer);
}

void XmlWriter::begin(const char* element) {
  xmlTextWriterStartElement(sink_->writer, chars(element));
}

void XmlWriter::attribute(const char* name, std::string_view value) {
  xmlTextWriterWriteAttribute(sink_->writer, chars(name), chars(printable(value).c_str()));
}

void XmlWriter::text(std::string_view text) {
  xmlTextWriterWriteString(sink_->writer, chars(printable(text).c_str()));
}

void XmlWriter::end() { xmlTextWriterEndElement(sink_->writer); }

void XmlWriter::line_break() { xmlTextWriterWriteRaw(sink_->writer, chars("\n")); }

}  // namespace annals::detail
