// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QLatin1StringView>
#include <QtGlobal>

#include <concepts>
#include <memory>

namespace xmpp {

class Element;
class XmlWriter;

struct ElementName
{
    QLatin1StringView name;
    QLatin1StringView ns;
};

// What a codec struct offers. It is registered by one line in known_payloads.cpp; its `elementNames` say which elements
// it is read from.
template <typename T>
concept PayloadStruct = std::equality_comparable<T> &&
    requires(const T& value, const Element& element, XmlWriter& writer)
{
    {
        T::parse(element)
        } -> std::same_as<base::Result<T>>;
    {
        value.write(writer)
        } -> std::same_as<void>;
    {
        T::elementNames[0]
        } -> std::convertible_to<ElementName>;
};

// Any one codec struct, as carried by a stanza: ask it for the type you want. Immutable and shared, so copies are cheap
// and may cross threads. The default one holds nothing.
class Payload
{
public:
    Payload() = default;
    template <typename T>
    requires(!std::same_as<T, Payload>) explicit Payload(T value)
        : m_content(std::make_shared<const Holder<T>>(std::move(value)))
    {
    }

    template <typename T>
    [[nodiscard]] const T* as() const
    {
        const auto* holder = dynamic_cast<const Holder<T>*>(m_content.get());
        return holder ? &holder->value : nullptr;
    }

    [[nodiscard]] bool isEmpty() const { return !m_content; }
    void write(XmlWriter& writer) const;

    friend bool operator==(const Payload& a, const Payload& b);

    // The struct for an element that some codec knows; an empty payload for an unknown element; the codec's error for a
    // known element that is malformed.
    [[nodiscard]] static base::Result<Payload> parse(const Element& element);

private:
    struct Content
    {
        Content() = default;
        virtual ~Content() = default;
        Q_DISABLE_COPY_MOVE(Content)
        virtual void write(XmlWriter& writer) const = 0;
        [[nodiscard]] virtual bool equals(const Content& other) const = 0;
    };

    template <typename T>
    struct Holder final : Content
    {
        static_assert(PayloadStruct<T>);
        explicit Holder(T v)
            : value(std::move(v))
        {
        }
        void write(XmlWriter& writer) const override { value.write(writer); }
        [[nodiscard]] bool equals(const Content& other) const override
        {
            const auto* same = dynamic_cast<const Holder*>(&other);
            return same && same->value == value;
        }

        T value;
    };

    std::shared_ptr<const Content> m_content;
};

} // namespace xmpp
