// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/orderfile.h"

#include "core/desk/issuing.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Vaglio::Ctl {

namespace {

constexpr qint64 LargestFile = 1024 * 1024;

/// "mail", "user.taxCode", ... The headers of a callback have names of their own.
void collectFields(const QJsonObject& object, const QString& prefix, QStringList& fields)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString field = prefix + it.key();
        if (it->isObject() && field != u"callback.headers") {
            collectFields(it->toObject(), field + u'.', fields);
        } else {
            fields.append(field);
        }
    }
}

QStringList fieldsOf(const QByteArray& json)
{
    QStringList fields;
    collectFields(QJsonDocument::fromJson(json).object(), {}, fields);
    return fields;
}

/// Every field that an order can have: those of one that has them all.
QStringList knownFields()
{
    const QString text = u"x"_s;
    LinkOrder order;
    order.applicant = { text, text, text, text, QDate(2000, 1, 1), text, text };
    order.phoneNumber = order.policyUrl = order.redirectSuccess = order.redirectFailure = text;
    order.callbackUrl = text;
    order.layout = { text, text, text, text, text, text };
    return fieldsOf(Issuing::bodyOf(order));
}

} // namespace

Result<OrderFile> OrderFile::read(const QString& path)
{
    QFile file(path);
    const bool isOpen
        = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return failure(Error::Kind::Storage, file.errorString());
    }
    const QByteArray json = file.read(LargestFile + 1);
    if (json.size() > LargestFile) {
        return failure(Error::Kind::Storage, u"larger than 1 MB"_s);
    }
    return parse(json);
}

Result<OrderFile> OrderFile::parse(const QByteArray& json)
{
    const Result<LinkOrder> order = Issuing::orderFromBody(json);
    if (!order) {
        return tl::unexpected(order.error());
    }
    const QStringList known = knownFields();
    // A part given as null, or empty, is left out: nothing of it is lost.
    const QStringList parts { u"user"_s, u"healthCard"_s, u"phoneNumber"_s, u"policy"_s,
        u"output"_s, u"layout"_s, u"redirectUrls"_s, u"callback"_s, u"callback.headers"_s };
    OrderFile file { *order, {} };
    for (const QString& field : fieldsOf(json)) {
        if (!known.contains(field) && !parts.contains(field)) {
            file.unknownFields.append(field);
        }
    }
    return file;
}

} // namespace Vaglio::Ctl
