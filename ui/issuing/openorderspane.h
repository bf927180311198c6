// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QHash>
#include <QPointer>
#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace Vaglio {

class OpenOrderCard;
class Outbox;
class RequestBook;

/// The orders of an outbox whose outcome is unknown, one card each, and what a person says of them.
/// Not there while there are none; never higher than about half of what it stands in.
class OpenOrdersPane final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpenOrdersPane)
public:
    /// Both must live longer.
    OpenOrdersPane(Outbox* outbox, RequestBook* book, QWidget* parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void checkRequested();
    /// A person's word is durable: the card is gone.
    void decided();
    void linkCopied(const QString& requestId);

protected:
    bool event(QEvent* event) override;

private:
    void refresh();
    OpenOrderCard* makeCard(const QString& uuid);
    void onDecided(OpenOrderCard* card, const std::optional<Error>& error);

    Outbox* m_outbox;
    RequestBook* m_book;
    QVBoxLayout* m_column;
    QHash<QString, OpenOrderCard*> m_cards;
};

} // namespace Vaglio
