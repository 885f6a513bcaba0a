// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sheet.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace widgets {

// A sheet with a body, a place for one sentence of trouble, and two buttons: cancel and a verb. The form stays while
// its act is under way (setBusy), and closes by accept() when it has succeeded; Ctrl+Enter submits.
class FormDialog : public Sheet
{
    Q_OBJECT

public:
    FormDialog(const QString& heading, const QString& verb, QWidget* parent);

    [[nodiscard]] QVBoxLayout& body() { return *m_body; }
    [[nodiscard]] QPushButton& submitButton() { return *m_submit; }
    void setVerb(const QString& verb);
    // One more button at the other edge, for a step back or aside.
    [[nodiscard]] QPushButton& addAside(const QString& text);
    // What went wrong and what to do; empty hides it.
    void setTrouble(const QString& sentence);
    void setBusy(bool busy);

Q_SIGNALS:
    void submitted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QVBoxLayout* m_body;
    QLabel* m_trouble;
    QPushButton* m_cancel;
    QPushButton* m_submit;
    QHBoxLayout* m_buttons;
};

// A caption above a field, bound to it for screen readers and mnemonics.
[[nodiscard]] QWidget* captioned(const QString& caption, QWidget* field, const QString& hint = {});
// A paragraph in the muted colour.
[[nodiscard]] QLabel* mutedLabel(const QString& text, QWidget* parent = nullptr);
[[nodiscard]] QLabel* headingLabel(const QString& text, QWidget* parent = nullptr);

} // namespace widgets
