// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/account.h"
#include "core/result.h"

#include <QFuture>
#include <QHash>
#include <QWidget>

#include <functional>

class QAction;
class QGridLayout;

namespace Vaglio {

class Button;
class IconNote;
class Label;
class Segmented;
class TextField;

/// Keeps an account that the service has accepted: in the vault, or a stand-in.
using KeepAccount = std::function<QFuture<Result<bool>>(const Account&)>;

/// Asks for an account of the service: environment, token, the operator's name. It is kept only
/// once the service has accepted it. What was typed stays whatever fails.
class AccountForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountForm)
public:
    explicit AccountForm(KeepAccount keepAccount, QWidget* parent = nullptr);

    /// Where an environment is, when it is not the documented place.
    void setServiceUrl(Environment environment, const QUrl& url);
    void setEnvironment(Environment environment);
    [[nodiscard]] Environment environment() const;
    void setOperatorName(const QString& name);
    [[nodiscard]] QString operatorName() const;
    [[nodiscard]] Account account() const;
    void setAccount(const Account& account);
    /// Says why a token is asked for, in the place of a check's answer.
    void explain(const QString& sentence);
    void focusToken();
    /// What the keyboard passes, from top to bottom.
    [[nodiscard]] QList<QWidget*> tabOrder() const;

    /// Checks, keeps the account, then tells connected() or keepFailed().
    void connectAccount();

signals:
    /// A person has finished typing the name.
    void operatorNameEdited(const QString& name);
    void busyChanged(bool busy);
    void connected(const Vaglio::Account& account, const QString& operatorName);
    void keepFailed(const Vaglio::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class After { Nothing, Connect };
    enum class Tone { Quiet, Good, Bad };

    void buildToken(QGridLayout* grid);
    void retranslate();
    void showHost();
    void check(After after);
    void onChecked(const Result<int>& answer, const Account& account, After after);
    void keep(const Account& account);
    void onEdited();
    void say(Tone tone, const QString& sentence);
    void setBusy(bool busy);
    void showToken(bool shown);

    KeepAccount m_keepAccount;
    QHash<Environment, QUrl> m_urls;
    Label* m_environmentLabel;
    Segmented* m_environment;
    Label* m_host;
    Label* m_hostNote;
    Label* m_tokenLabel;
    TextField* m_token;
    QAction* m_eye;
    Button* m_check;
    IconNote* m_answer;
    Label* m_nameLabel;
    TextField* m_name;
    int m_round = 0; ///< answers to older questions are dropped
};

} // namespace Vaglio
