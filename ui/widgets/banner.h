// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace widgets {

enum class Tone { Info, Warning, Danger };

// A thin line across a pane: a sign, a sentence, and perhaps one button. Hidden until it has something to say; good
// news is silence. Told to screen readers when the sentence changes.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);

    void say(Tone tone, const QString& sentence, const QString& button = {});
    void hush();
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void buttonClicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Info;
    QLabel* m_sentence;
    QPushButton* m_button;
};

} // namespace widgets
