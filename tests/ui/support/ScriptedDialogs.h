// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/Dialogs.h"

#include <deque>
#include <vector>

namespace semblance::tests {

/// Answers modal questions from a script and remembers what was asked. A question without an answer
/// is left.
class ScriptedDialogs final : public ui::Dialogs
{
public:
    struct Script
    {
        std::deque<QString> folders;
        std::deque<QStringList> files;
        std::deque<QString> newFiles;
        std::deque<bool> confirmations;
        std::vector<ui::Confirmation> asked;
        std::vector<Error> told;
    };

    /// Puts itself in place of the native dialogs until the script ends.
    static std::shared_ptr<Script> install()
    {
        auto script = std::make_shared<Script>();
        ui::Dialogs::use(std::make_unique<ScriptedDialogs>(script));
        return script;
    }

    explicit ScriptedDialogs(std::shared_ptr<Script> script) : m_script(std::move(script)) {}

    std::optional<QString> chooseFolder(QWidget*, const QString&, const QString&) override
    {
        return next(m_script->folders);
    }

    QStringList chooseFiles(QWidget*, const QString&, const QString&, const QStringList&) override
    {
        return next(m_script->files).value_or(QStringList());
    }

    std::optional<QString> chooseNewFile(QWidget*, const QString&, const QString&,
                                         const QStringList&) override
    {
        return next(m_script->newFiles);
    }

    bool confirm(QWidget*, const ui::Confirmation& confirmation) override
    {
        m_script->asked.push_back(confirmation);
        return next(m_script->confirmations).value_or(false);
    }

    std::optional<qsizetype> choose(QWidget*, const ui::Choice&) override
    {
        return std::nullopt;
    }

    void tellError(QWidget*, const Error& error) override { m_script->told.push_back(error); }

private:
    template <typename T>
    static std::optional<T> next(std::deque<T>& answers)
    {
        if (answers.empty()) {
            return std::nullopt;
        }
        const T answer = answers.front();
        answers.pop_front();
        return answer;
    }

    std::shared_ptr<Script> m_script;
};

} // namespace semblance::tests
