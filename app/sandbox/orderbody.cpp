// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/orderbody.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace Vaglio::Sandbox {

using namespace Qt::StringLiterals;

namespace {

/// Reads fields by dotted path and remembers the first that is not valid. An absent field, null and
/// an empty text are the same.
class FieldReader final {
public:
    explicit FieldReader(const QJsonObject& body)
        : m_body(body)
    {
    }

    QString text(const QString& path, const QRegularExpression& form = {})
    {
        const QJsonValue value = find(path);
        if (value.isNull() || value.isUndefined()) {
            return {};
        }
        const QString text = value.toString();
        const bool right = value.isString()
            && (text.isEmpty() || form.pattern().isEmpty() || form.match(text).hasMatch());
        require(right, path);
        return text;
    }

    bool boolean(const QString& path)
    {
        const QJsonValue value = find(path);
        require(value.isBool() || value.isNull() || value.isUndefined(), path);
        return value.toBool();
    }

    QString webAddress(const QString& path)
    {
        const QString text = this->text(path);
        const QUrl url(text, QUrl::StrictMode);
        const bool web = url.scheme() == u"https"_s || url.scheme() == u"http"_s;
        require(text.isEmpty() || (url.isValid() && web && !url.host().isEmpty()), path);
        return text;
    }

    QDate date(const QString& path)
    {
        const QString text = this->text(path);
        const QDate date = QDate::fromString(text, u"yyyy-MM-dd"_s);
        require(text.isEmpty() || date.isValid(), path);
        return date;
    }

    /// The object at this path; empty where absent.
    QJsonObject object(const QString& path)
    {
        const QJsonValue value = find(path);
        require(value.isObject() || value.isNull() || value.isUndefined(), path);
        return value.toObject();
    }

    void require(bool condition, const QString& path)
    {
        if (!condition && m_wrong.isEmpty()) {
            m_wrong = path;
        }
    }

    [[nodiscard]] const QString& wrongField() const { return m_wrong; }

private:
    [[nodiscard]] QJsonValue find(const QString& path) const
    {
        QJsonValue value = m_body;
        const QStringList names = path.split(u'.');
        for (const QString& name : names) {
            value = value.toObject().value(name);
        }
        return value;
    }

    const QJsonObject m_body;
    QString m_wrong;
};

std::optional<Person> readUser(FieldReader& reader)
{
    static const QRegularExpression gender(u"^[MF]$"_s);
    static const QRegularExpression taxCode(
        u"^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (reader.object(u"user"_s).isEmpty()) {
        return std::nullopt;
    }
    Person user;
    user.firstName = reader.text(u"user.firstName"_s);
    user.lastName = reader.text(u"user.lastName"_s);
    user.gender = reader.text(u"user.gender"_s, gender);
    user.birthCountry = reader.text(u"user.birthCountry"_s);
    user.birthDate = reader.date(u"user.birthDate"_s);
    user.birthPlace = reader.text(u"user.birthPlace"_s);
    user.taxCode = reader.text(u"user.taxCode"_s, taxCode).toUpper();
    return user;
}

std::optional<CallbackTarget> readCallback(FieldReader& reader)
{
    static const QRegularExpression method(u"^(POST|JSON)$"_s);
    const QJsonObject object = reader.object(u"callback"_s);
    if (object.isEmpty()) {
        return std::nullopt;
    }
    CallbackTarget target;
    target.url = reader.webAddress(u"callback.url"_s);
    reader.require(!target.url.isEmpty(), u"callback.url"_s);
    target.asForm = reader.text(u"callback.method"_s, method) != u"JSON"_s;
    if (const QString field = reader.text(u"callback.field"_s); !field.isEmpty()) {
        target.field = field;
    }
    const QJsonObject headers = reader.object(u"callback.headers"_s);
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        const bool right = it.value().isString()
            && !it.key().contains(QRegularExpression(u"[\\s:]"_s))
            && !it.value().toString().contains(QRegularExpression(u"[\\r\\n]"_s));
        reader.require(right, u"callback.headers"_s);
        target.headers.insert(it.key(), it.value().toString());
    }
    return target;
}

} // namespace

QByteArray modeName(Mode mode)
{
    switch (mode) {
    case Mode::Automatic:
        return "automatic";
    case Mode::Selfie:
        return "selfie";
    case Mode::Live:
        break;
    }
    return "live";
}

std::variant<OrderBody, Refusal> parseOrderBody(const QByteArray& json)
{
    static const QRegularExpression mailForm(u"^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$"_s);
    static const QRegularExpression phoneForm(u"^\\+?[0-9 ]{5,20}$"_s);
    static const QRegularExpression colourForm(u"^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"_s);

    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return Refusal { 406, u"body not valid"_s };
    }
    FieldReader reader(document.object());
    OrderBody order;
    order.mail = reader.text(u"mail"_s, mailForm);
    if (order.mail.isEmpty() && reader.wrongField().isEmpty()) {
        return Refusal { 428, u"mail required"_s };
    }
    order.user = readUser(reader);
    reader.object(u"healthCard"_s);
    order.healthCard = reader.boolean(u"healthCard.required"_s);
    reader.boolean(u"healthCard.checkExpire"_s);
    reader.object(u"phoneNumber"_s);
    reader.boolean(u"phoneNumber.required"_s);
    reader.boolean(u"phoneNumber.editable"_s);
    reader.text(u"phoneNumber.number"_s, phoneForm);
    reader.webAddress(u"policy.url"_s);
    reader.object(u"output"_s);
    order.imagesAsPdf = reader.boolean(u"output.imagesAsPdf"_s);
    reader.object(u"layout"_s);
    order.title = reader.text(u"layout.title"_s);
    reader.webAddress(u"layout.logo"_s);
    reader.webAddress(u"layout.favicon"_s);
    order.backgroundColor = reader.text(u"layout.backgroundColor"_s, colourForm);
    order.textColor = reader.text(u"layout.textColor"_s, colourForm);
    order.footer = reader.text(u"layout.footer"_s);
    reader.webAddress(u"redirectUrls.success"_s);
    reader.webAddress(u"redirectUrls.failure"_s);
    order.callback = readCallback(reader);
    if (!reader.wrongField().isEmpty()) {
        return Refusal { 406, reader.wrongField() + u" not valid"_s };
    }
    return order;
}

} // namespace Vaglio::Sandbox
