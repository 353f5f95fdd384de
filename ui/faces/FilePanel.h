// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/OpenedExhibit.h"

#include <QWidget>

class QLabel;

namespace semblance::ui {

class FactTable;

/// What is known about the exhibit's file: encoding, size, orientation, hash, when it was taken in,
/// under which names it came where it came more than once, and which frame of which video it is.
class FilePanel : public QWidget
{
    Q_OBJECT

public:
    explicit FilePanel(QWidget* parent = nullptr);

    void showExhibit(const OpenedExhibit& opened);

private:
    QLabel* addFact(const QString& name, QWidget* value);
    void showOrigin(const OpenedExhibit& opened);
    void addHash();
    QLabel* makeValue(const QString& objectName);

    FactTable* m_facts;
    QLabel* m_format;
    QLabel* m_size;
    QLabel* m_orientation;
    QLabel* m_takenIn;
    QLabel* m_receipts;
    QLabel* m_receiptsCaption = nullptr;
    QLabel* m_origin;
    QLabel* m_originCaption = nullptr;
    QLabel* m_hash = nullptr;
    QString m_wholeHash;
};

} // namespace semblance::ui
