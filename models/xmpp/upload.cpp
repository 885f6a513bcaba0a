// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/upload.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

using base::Result;

namespace {

Result<QUrl> webAddress(const Element& element, QLatin1StringView name)
{
    const Element* const child = element.child(name);
    const QUrl url = child ? QUrl(child->attribute("url"_L1), QUrl::StrictMode) : QUrl();
    const bool usable = url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
    return usable ? Result<QUrl>(url) : reading::malformed(element, name);
}

bool isKnownHeader(const QString& name)
{
    return name == "Authorization"_L1 || name == "Cookie"_L1 || name == "Expires"_L1;
}

} // namespace

Result<UploadRequest> UploadRequest::parse(const Element& element)
{
    const Result<QString> fileName = reading::text(element, "filename"_L1);
    if (!fileName)
        return failWith(fileName);
    const Result<qint64> size = reading::number(element, "size"_L1);
    if (!size)
        return failWith(size);
    return UploadRequest{*fileName, *size, element.attribute("content-type"_L1)};
}

void UploadRequest::write(XmlWriter& writer) const
{
    writer.start("request"_L1, ns::httpUpload);
    writer.attribute("filename"_L1, fileName);
    writer.attribute("size"_L1, QString::number(sizeBytes));
    writer.optionalAttribute("content-type"_L1, contentType);
    writer.end();
}

Result<UploadSlot> UploadSlot::parse(const Element& element)
{
    const Result<QUrl> put = webAddress(element, "put"_L1);
    if (!put)
        return failWith(put);
    const Result<QUrl> get = webAddress(element, "get"_L1);
    if (!get)
        return failWith(get);
    UploadSlot slot{*put, *get};
    for (const Element& child : element.child("put"_L1)->children()) {
        const QString name = child.attribute("name"_L1);
        QString value = child.text(); // a line break in it would be a header of its own
        value.remove(u'\r').remove(u'\n');
        if (child.is("header"_L1, ns::httpUpload) && isKnownHeader(name))
            slot.headers.append({name, value});
    }
    return slot;
}

void UploadSlot::write(XmlWriter& writer) const
{
    writer.start("slot"_L1, ns::httpUpload);
    writer.start("put"_L1);
    writer.attribute("url"_L1, QString::fromLatin1(put.toEncoded()));
    for (const Header& header : headers) {
        writer.start("header"_L1);
        writer.attribute("name"_L1, header.name);
        writer.text(header.value);
        writer.end();
    }
    writer.end();
    writer.start("get"_L1);
    writer.attribute("url"_L1, QString::fromLatin1(get.toEncoded()));
    writer.end();
    writer.end();
}

Result<OutOfBand> OutOfBand::parse(const Element& element)
{
    const Element* const url = element.child("url"_L1);
    if (!url)
        return reading::malformed(element, "url"_L1);
    return OutOfBand{url->text()};
}

void OutOfBand::write(XmlWriter& writer) const
{
    writer.start("x"_L1, ns::outOfBand);
    writer.textElement("url"_L1, url);
    writer.end();
}

} // namespace xmpp
