// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QList>
#include <QStringList>

namespace xmpp {

// A form (XEP-0004) as programs use it: names and values. The texts for people that a form may carry are not read.
struct DataForm
{
    static constexpr ElementName elementNames[] = {{"x"_L1, ns::dataForm}};

    struct Field
    {
        QString name;
        QStringList values;

        bool operator==(const Field&) const = default;
    };
    enum class Type { Form, Submit, Cancel, Result };

    Type type = Type::Submit;
    QList<Field> fields;

    // A form to be sent, of the kind that FORM_TYPE names (XEP-0068).
    [[nodiscard]] static DataForm submit(const QString& formType);

    // First value of a field; empty when there is none.
    [[nodiscard]] QString value(QStringView name) const;
    void add(const QString& name, const QString& value) { fields.append({name, {value}}); }

    [[nodiscard]] static base::Result<DataForm> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const DataForm&) const = default;
};

} // namespace xmpp
