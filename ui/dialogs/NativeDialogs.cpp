// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/Dialogs.h"
#include "ui/format/ErrorText.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace semblance::ui {

namespace {

constexpr int kWatchMs = 200;

class NativeDialogs final : public Dialogs
{
public:
    std::optional<QString> chooseFolder(QWidget* parent, const QString& title,
                                        const QString& start) override
    {
        const QString folder = QFileDialog::getExistingDirectory(parent, title, start);
        return folder.isEmpty() ? std::nullopt : std::optional(folder);
    }

    QStringList chooseFiles(QWidget* parent, const QString& title, const QString& start,
                            const QStringList& filters) override
    {
        return QFileDialog::getOpenFileNames(parent, title, start,
                                             filters.join(QStringLiteral(";;")));
    }

    std::optional<QString> chooseNewFile(QWidget* parent, const QString& title,
                                         const QString& start, const QStringList& filters) override
    {
        const QString file =
            QFileDialog::getSaveFileName(parent, title, start, filters.join(QStringLiteral(";;")));
        return file.isEmpty() ? std::nullopt : std::optional(file);
    }

    bool confirm(QWidget* parent, const Confirmation& confirmation) override
    {
        QMessageBox box(QMessageBox::NoIcon, confirmation.title, confirmation.question,
                        QMessageBox::NoButton, parent);
        // Names in it are anybody's.
        box.setTextFormat(Qt::PlainText);
        QPushButton* leave = box.addButton(confirmation.stay.isEmpty()
                                               ? QCoreApplication::translate("Dialogs", "Cancel")
                                               : confirmation.stay,
                                           QMessageBox::RejectRole);
        QPushButton* act = box.addButton(confirmation.verb, QMessageBox::AcceptRole);
        box.setDefaultButton(leave);
        box.setEscapeButton(leave);
        QTimer watch;
        if (confirmation.isSettled) {
            QObject::connect(&watch, &QTimer::timeout, &box, [&] {
                if (confirmation.isSettled())
                    act->click();
            });
            watch.start(kWatchMs);
        }
        box.exec();
        return box.clickedButton() == act;
    }

    std::optional<qsizetype> choose(QWidget* parent, const Choice& choice) override
    {
        QMessageBox box(QMessageBox::NoIcon, choice.title, choice.question, QMessageBox::NoButton,
                        parent);
        box.setTextFormat(Qt::PlainText);
        QPushButton* leave = box.addButton(choice.stay, QMessageBox::RejectRole);
        QList<QAbstractButton*> acts;
        for (const QString& verb : choice.verbs)
            acts << box.addButton(verb, QMessageBox::AcceptRole);
        box.setDefaultButton(leave);
        box.setEscapeButton(leave);
        box.exec();
        const qsizetype chosen = acts.indexOf(box.clickedButton());
        return chosen < 0 ? std::nullopt : std::optional(chosen);
    }

    void tellError(QWidget* parent, const Error& error) override
    {
        QMessageBox box(QMessageBox::NoIcon, QString(), errorSentence(error), QMessageBox::NoButton,
                        parent);
        box.setTextFormat(Qt::PlainText);
        box.addButton(QCoreApplication::translate("Dialogs", "Close"), QMessageBox::RejectRole);
        box.setInformativeText(errorAdviceInWindow(error));
        box.setDetailedText(errorDetails(error));
        box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        box.exec();
    }
};

} // namespace

std::unique_ptr<Dialogs> makeNativeDialogs()
{
    return std::make_unique<NativeDialogs>();
}

} // namespace semblance::ui
